package nl.voortgang.command;

import java.util.Map;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Axon around one aggregate, to see that commands and events pass through its door. What is decided is tested without Axon. */
public final class Doors {
    private Doors() {}

    /** Whoever asks is the officer; the world is as usual. */
    public static <T> FixtureConfiguration<T> fixture(Class<T> aggregate) {
        return fixture(aggregate, Situations.of(People.OFFICER, Zevenaar.NOW, null, Zevenaar.world()));
    }

    public static <T> FixtureConfiguration<T> fixture(Class<T> aggregate, Situation situation) {
        return new AggregateTestFixture<>(aggregate)
                .registerCommandTargetResolver(message ->
                        new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).aggregateId(), null))
                .registerInjectableResource(situation);
    }

    /** An event with its actor, as it lies in the store. */
    public static EventMessage<Event> by(ActorId actor, Event event) {
        return new GenericEventMessage<>(event, Map.of(Door.ACTOR, actor.toString()));
    }

    /** The same, as it came with an import. */
    public static EventMessage<Event> imported(ActorId actor, Event event) {
        return new GenericEventMessage<>(
                event, Map.of(Door.ACTOR, actor.toString(), Door.IMPORT_ID, Deciding.IMPORT.toString()));
    }
}
