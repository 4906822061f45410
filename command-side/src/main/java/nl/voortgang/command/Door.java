package nl.voortgang.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

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
        MetaData metaData = MetaData.from(metaData(situation));
        for (Event event : events) {
            AggregateLifecycle.apply(event, metaData);
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

    /** What every event of a decision says besides itself. */
    public static Map<String, String> metaData(Situation situation) {
        Map<String, String> metaData = new HashMap<>();
        metaData.put(ACTOR, situation.actor().toString());
        if (!situation.roles().isEmpty()) {
            metaData.put(
                    ROLES, situation.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
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
