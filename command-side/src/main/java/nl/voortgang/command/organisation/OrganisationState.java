package nl.voortgang.command.organisation;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusValue;

/**
 * An organisation as its decisions need it.
 *
 * @param scaleVersion 0 as long as there is no scale
 */
public record OrganisationState(
        boolean registered,
        String name,
        AccountRule accountRule,
        BudgetRules budgetRules,
        int scaleVersion,
        List<ScaleValue> scale) {
    public static final OrganisationState NONE =
            new OrganisationState(false, "", AccountRule.REQUIRED, BudgetRules.DEFAULT, 0, List.of());

    /** The value with this code in the version that is in force. */
    public Optional<StatusValue> status(String code) {
        return scale.stream()
                .filter(value -> value.code().equals(code))
                .map(value -> new StatusValue(value.code(), scaleVersion, value.level()))
                .findFirst();
    }

    /** The state after one more event. */
    public static OrganisationState evolve(OrganisationState state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered registered ->
                new OrganisationState(
                        true, registered.name(), registered.accountRule(), BudgetRules.DEFAULT, 0, List.of());
            case OrganisationRenamed renamed ->
                new OrganisationState(
                        true, renamed.name(), state.accountRule, state.budgetRules, state.scaleVersion, state.scale);
            case AccountRuleChanged changed ->
                new OrganisationState(
                        true, state.name, changed.accountRule(), state.budgetRules, state.scaleVersion, state.scale);
            case BudgetRulesSet set ->
                new OrganisationState(
                        true, state.name, state.accountRule, set.rules(), state.scaleVersion, state.scale);
            case StatusScaleDefined defined ->
                new OrganisationState(
                        true, state.name, state.accountRule, state.budgetRules, defined.version(), defined.values());
        };
    }
}
