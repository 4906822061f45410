package nl.voortgang.command.organisation;

import java.util.List;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.organisation.OrganisationCommand.ChangeAccountRule;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.organisation.OrganisationCommand.DefineUnit;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RenameOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RetireUnit;
import nl.voortgang.command.organisation.OrganisationCommand.SetBudgetRules;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;

/** The rules of an organisation. */
final class OrganisationDecider {
    private OrganisationDecider() {}

    static List<OrganisationEvent> decide(OrganisationCommand command, OrganisationState state) {
        return switch (command) {
            case RegisterOrganisation register -> register(register, state);
            case RenameOrganisation rename when rename.name().equals(state.name()) -> List.of();
            case RenameOrganisation rename -> List.of(new OrganisationRenamed(rename.organisationId(), rename.name()));
            case ChangeAccountRule change when change.accountRule() == state.accountRule() -> List.of();
            case ChangeAccountRule change ->
                List.of(new AccountRuleChanged(change.organisationId(), change.accountRule()));
            case SetBudgetRules set when set.rules().equals(state.budgetRules()) -> List.of();
            case SetBudgetRules set -> List.of(new BudgetRulesSet(set.organisationId(), set.rules()));
            case DefineUnit define when define.name().equals(state.units().get(define.code())) -> List.of();
            case DefineUnit define -> List.of(new UnitDefined(define.organisationId(), define.code(), define.name()));
            case RetireUnit retire -> retire(retire, state);
            case DefineStatusScale define when define.values().equals(state.scale()) -> List.of();
            case DefineStatusScale define ->
                List.of(new StatusScaleDefined(define.organisationId(), state.scaleVersion() + 1, define.values()));
        };
    }

    private static List<OrganisationEvent> retire(RetireUnit retire, OrganisationState state) {
        if (state.units().containsKey(retire.code())) {
            return List.of(new UnitRetired(retire.organisationId(), retire.code()));
        }
        if (state.retiredUnits().contains(retire.code())) {
            return List.of();
        }
        throw new Refused(Reason.UNKNOWN_UNIT, "There is no unit with the code '" + retire.code() + "'.");
    }

    private static List<OrganisationEvent> register(RegisterOrganisation register, OrganisationState state) {
        if (state.registered()) {
            if (state.name().equals(register.name()) && state.accountRule() == register.accountRule()) {
                return List.of();
            }
            throw new Refused(
                    Reason.ALREADY_EXISTS,
                    "There is already an organisation with the id " + register.organisationId() + ".");
        }
        if (register.organisationId().isInstallation()) {
            throw new Refused(
                    Reason.ALREADY_EXISTS, "The id " + register.organisationId() + " stands for the installation.");
        }
        return List.of(new OrganisationRegistered(register.organisationId(), register.name(), register.accountRule()));
    }
}
