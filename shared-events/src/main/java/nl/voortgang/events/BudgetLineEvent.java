package nl.voortgang.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a budget line. Stored for good: add, never rename. */
public sealed interface BudgetLineEvent extends Event {
    BudgetLineId budgetLineId();

    /** What makes it this line. */
    BudgetLineKey line();

    /**
     * The council adopted the original budget (primitieve begroting) of this line; unsigned.
     *
     * @param decision by which it did, where it is known
     */
    @StoredName("budget-line.adopted")
    record BudgetAdopted(
            BudgetLineId budgetLineId,
            OrganisationId organisationId,
            BudgetLineKey line,
            Money adopted,
            @Nullable Decision decision)
            implements BudgetLineEvent {}

    /**
     * An amendment was approved that changes this line. Written together with {@link AmendmentEvent.AmendmentApproved}, once for each of the
     * amendment's changes of this line.
     *
     * @param amount a signed change, in cents
     * @param incidental true for this year only, false for structural
     */
    @StoredName("budget-line.adjusted")
    record BudgetAdjusted(
            BudgetLineId budgetLineId,
            OrganisationId organisationId,
            BudgetLineKey line,
            AmendmentId amendmentId,
            Money amount,
            boolean incidental)
            implements BudgetLineEvent {}

    /**
     * What was really spent or received (realisatie) became known, or known better; unsigned.
     *
     * @param asOf the day up to which it counts (peildatum); null for the day on which it was recorded
     */
    @StoredName("budget-line.actual-recorded")
    record ActualRecorded(
            BudgetLineId budgetLineId,
            OrganisationId organisationId,
            BudgetLineKey line,
            Money actual,
            @Nullable LocalDate asOf)
            implements BudgetLineEvent {}
}
