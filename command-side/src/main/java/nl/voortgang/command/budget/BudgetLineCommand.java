package nl.voortgang.command.budget;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;

/** What can be asked of a budget line apart from amendments. */
public sealed interface BudgetLineCommand extends Command {
    BudgetLineId budgetLineId();

    OrganisationId organisationId();

    BudgetLineKey line();

    @Override
    default String aggregateId() {
        return AggregateIds.of(budgetLineId());
    }

    /** Records what the council adopted originally; unsigned. */
    record AdoptBudget(BudgetLineId budgetLineId, OrganisationId organisationId, BudgetLineKey line, Money adopted)
            implements BudgetLineCommand {}

    /** Records what was really spent or received; unsigned. */
    record RecordActual(BudgetLineId budgetLineId, OrganisationId organisationId, BudgetLineKey line, Money actual)
            implements BudgetLineCommand {}
}
