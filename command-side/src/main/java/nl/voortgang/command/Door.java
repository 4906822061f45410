package nl.voortgang.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.Role;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What every aggregate does with a decision: apply its events, with the actor on each, and answer with its revision. */
public final class Door {
    /** Bean that finds the aggregate a command is for. */
    public static final String TARGET_RESOLVER = "commandTargetResolver";

    /** Bean that remembers aggregates between two commands. */
    public static final String MEMORY = "rememberedAggregates";

    /** Metadata: the pseudonym of whoever caused the event. On every event. */
    public static final String ACTOR = "actor";

    /** Metadata: what the actor was allowed to do then, as names of {@link Role} with commas between them, where it is known. */
    public static final String ROLES = "roles";

    /** Metadata: the import the event came with, if any. */
    public static final String IMPORT_ID = "importId";

    /** Metadata: the number of the submission that the event was handed in with, if any; see {@link Situation#reference()}. */
    public static final String REFERENCE = "reference";

    private Door() {}

    /** Applies the events within the aggregate that is handling a command; returns its revision after them. */
    public static Long apply(List<? extends Event> events, Situation situation) {
        return apply(events, situation, null);
    }

    /**
     * The same for what belongs to an organisational unit.
     *
     * @param unit null where it belongs to the whole organisation
     */
    public static Long apply(List<? extends Event> events, Situation situation, @Nullable String unit) {
        for (Event event : events) {
            AggregateLifecycle.apply(event, MetaData.from(admit(event, situation, unit)));
        }
        Long revision = AggregateLifecycle.getVersion();
        return revision == null ? -1L : revision;
    }

    /** Who caused a message; every command and every event says so. */
    public static ActorId actorOf(MetaData metaData) {
        Object actor = metaData.get(ACTOR);
        if (actor == null) {
            throw new IllegalStateException("a message without an actor");
        }
        return ActorId.of(actor.toString());
    }

    /**
     * Lets an event of a decision happen. Every event passes here, by whichever way it is written.
     *
     * @return what it says besides itself
     * @throws Refused where its actor may not cause it
     */
    public static Map<String, String> admit(Event event, Situation situation, @Nullable String unit) {
        situation.authority().admit(event, unit);
        Map<String, String> metaData = new HashMap<>();
        metaData.put(ACTOR, situation.actor().toString());
        Set<Role> roles = situation.authority().rolesIn(event.organisationId());
        if (!roles.isEmpty()) {
            metaData.put(ROLES, roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")));
        }
        if (situation.importId() != null) {
            metaData.put(IMPORT_ID, situation.importId().toString());
        }
        if (situation.reference() != null) {
            metaData.put(REFERENCE, situation.reference());
        }
        return metaData;
    }
}
