package nl.voortgang.command.organisation;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
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
        boolean registered, String name, AccountRule accountRule, int scaleVersion, List<ScaleValue> scale) {
    public static final OrganisationState NONE = new OrganisationState(false, "", AccountRule.REQUIRED, 0, List.of());

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
                new OrganisationState(true, registered.name(), registered.accountRule(), 0, List.of());
            case OrganisationRenamed renamed ->
                new OrganisationState(true, renamed.name(), state.accountRule, state.scaleVersion, state.scale);
            case AccountRuleChanged changed ->
                new OrganisationState(true, state.name, changed.accountRule(), state.scaleVersion, state.scale);
            case StatusScaleDefined defined ->
                new OrganisationState(true, state.name, state.accountRule, defined.version(), defined.values());
        };
    }
}
