package nl.voortgang.command.organisation;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.ScaleValue;

/** What can be asked of an organisation. */
public sealed interface OrganisationCommand extends Command {
    OrganisationId organisationId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(organisationId());
    }

    record RegisterOrganisation(OrganisationId organisationId, String name, AccountRule accountRule)
            implements OrganisationCommand {}

    record RenameOrganisation(OrganisationId organisationId, String name) implements OrganisationCommand {}

    record ChangeAccountRule(OrganisationId organisationId, AccountRule accountRule) implements OrganisationCommand {}

    /** Puts other rules for the budget in force. */
    record SetBudgetRules(OrganisationId organisationId, BudgetRules rules) implements OrganisationCommand {}

    /** Adds a unit with this code, or gives the one that has it another name. One that was retired is in use again. */
    record DefineUnit(OrganisationId organisationId, String code, String name) implements OrganisationCommand {}

    record RetireUnit(OrganisationId organisationId, String code) implements OrganisationCommand {}

    /** Puts a new version of the scale in force. */
    record DefineStatusScale(OrganisationId organisationId, List<ScaleValue> values) implements OrganisationCommand {
        public DefineStatusScale {
            values = List.copyOf(values);
        }
    }
}
