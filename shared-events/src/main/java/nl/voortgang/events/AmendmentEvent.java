package nl.voortgang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a budget amendment. Stored for good: add, never rename. */
public sealed interface AmendmentEvent extends Event {
    AmendmentId amendmentId();

    /**
     * Somebody asks for a change of the budget; nothing has changed yet.
     *
     * @param decision the decision it rests on, where one was taken already
     * @param kind null where it is of no special kind
     * @param reverses the amendment that it would undo, for a reversal only: its lines are those of that one with the sign changed
     */
    @StoredName("amendment.proposed")
    record AmendmentProposed(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            @Nullable Decision decision,
            FreeText reason,
            List<AmendmentLine> lines,
            @Nullable AmendmentKind kind,
            @Nullable AmendmentId reverses)
            implements AmendmentEvent {
        public AmendmentProposed {
            lines = List.copyOf(lines);
        }

        /** The year in whose numbering its number is unique: the first that it changes. */
        public int firstFiscalYear() {
            return lines.stream()
                    .mapToInt(line -> line.line().fiscalYear())
                    .min()
                    .orElseThrow(() -> new IllegalStateException("an amendment without lines"));
        }
    }

    /**
     * The decision that an amendment without one rests on became known.
     *
     * @param fiscalYear in whose numbering the number is unique: the first year that the amendment changes
     */
    @StoredName("amendment.decision-recorded")
    record DecisionRecorded(AmendmentId amendmentId, OrganisationId organisationId, Decision decision, int fiscalYear)
            implements AmendmentEvent {}

    /**
     * Another person than the proposer approved: from here on the budget is changed, on all lines at once. What it comes to on each line stands
     * in the line's own {@link BudgetLineEvent.BudgetAdjusted}, written in the same transaction.
     *
     * @param reverses the amendment that is undone by this one, for a reversal only
     */
    @StoredName("amendment.approved")
    record AmendmentApproved(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            @Nullable AmendmentId reverses) implements AmendmentEvent {}

    /**
     * Another person than the proposer said no.
     *
     * @param freed the number that another amendment may have from here on, where this one had one
     */
    @StoredName("amendment.rejected")
    record AmendmentRejected(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            FreeText reason,
            @Nullable AmendmentNumber freed) implements AmendmentEvent {}

    /**
     * Who proposed it took it back before it was decided on.
     *
     * @param freed the number that another amendment may have from here on, where this one had one
     */
    @StoredName("amendment.withdrawn")
    record AmendmentWithdrawn(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            FreeText reason,
            @Nullable AmendmentNumber freed) implements AmendmentEvent {}
}
