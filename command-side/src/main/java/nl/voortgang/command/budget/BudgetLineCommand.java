package nl.voortgang.command.budget;

import java.time.LocalDate;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a budget line apart from amendments. */
public sealed interface BudgetLineCommand extends Command {
    BudgetLineId budgetLineId();

    OrganisationId organisationId();

    BudgetLineKey line();

    @Override
    default String aggregateId() {
        return AggregateIds.of(budgetLineId());
    }

    /**
     * Records what the council adopted originally; unsigned.
     *
     * @param decision by which it did, where it is known
     */
    record AdoptBudget(
            BudgetLineId budgetLineId,
            OrganisationId organisationId,
            BudgetLineKey line,
            Money adopted,
            @Nullable Decision decision)
            implements BudgetLineCommand {}

    /**
     * Records what was really spent or received; unsigned.
     *
     * @param asOf the day up to which it counts; null for today
     */
    record RecordActual(
            BudgetLineId budgetLineId,
            OrganisationId organisationId,
            BudgetLineKey line,
            Money actual,
            @Nullable LocalDate asOf)
            implements BudgetLineCommand {}
}
