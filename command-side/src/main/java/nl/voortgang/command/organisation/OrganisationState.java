package nl.voortgang.command.organisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusValue;

/**
 * An organisation as its decisions need it.
 *
 * @param scaleVersion 0 as long as there is no scale
 * @param units the names of those in use, by code
 * @param retiredUnits codes of those that take no more activities
 */
public record OrganisationState(
        boolean registered,
        String name,
        AccountRule accountRule,
        BudgetRules budgetRules,
        int scaleVersion,
        List<ScaleValue> scale,
        Map<String, String> units,
        Set<String> retiredUnits) {
    public static final OrganisationState NONE = new OrganisationState(
            false, "", AccountRule.REQUIRED, BudgetRules.DEFAULT, 0, List.of(), Map.of(), Set.of());

    /** The value with this code in the version that is in force. */
    public Optional<StatusValue> status(String code) {
        return scale.stream()
                .filter(value -> value.code().equals(code))
                .map(value -> new StatusValue(value.code(), scaleVersion, value.level()))
                .findFirst();
    }

    /** Whether there is a unit with this code that takes activities. */
    public boolean hasUnit(String code) {
        return units.containsKey(code);
    }

    /** The state after one more event. */
    public static OrganisationState evolve(OrganisationState state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered registered ->
                new OrganisationState(
                        true,
                        registered.name(),
                        registered.accountRule(),
                        BudgetRules.DEFAULT,
                        0,
                        List.of(),
                        Map.of(),
                        Set.of());
            case OrganisationRenamed renamed -> state.with(renamed.name(), state.accountRule, state.budgetRules);
            case AccountRuleChanged changed -> state.with(state.name, changed.accountRule(), state.budgetRules);
            case BudgetRulesSet set -> state.with(state.name, state.accountRule, set.rules());
            case UnitDefined defined -> state.with(defined);
            case UnitRetired retired -> state.without(retired.code());
            case StatusScaleDefined defined ->
                new OrganisationState(
                        true,
                        state.name,
                        state.accountRule,
                        state.budgetRules,
                        defined.version(),
                        defined.values(),
                        state.units,
                        state.retiredUnits);
        };
    }

    private OrganisationState with(String newName, AccountRule newRule, BudgetRules newBudgetRules) {
        return new OrganisationState(true, newName, newRule, newBudgetRules, scaleVersion, scale, units, retiredUnits);
    }

    private OrganisationState with(UnitDefined defined) {
        Map<String, String> inUse = new LinkedHashMap<>(units);
        inUse.put(defined.code(), defined.name());
        Set<String> retired = new LinkedHashSet<>(retiredUnits);
        retired.remove(defined.code());
        return with(inUse, retired);
    }

    private OrganisationState without(String code) {
        Map<String, String> inUse = new LinkedHashMap<>(units);
        inUse.remove(code);
        Set<String> retired = new LinkedHashSet<>(retiredUnits);
        retired.add(code);
        return with(inUse, retired);
    }

    private OrganisationState with(Map<String, String> inUse, Set<String> retired) {
        return new OrganisationState(true, name, accountRule, budgetRules, scaleVersion, scale, inUse, retired);
    }
}
