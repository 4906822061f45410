package nl.voortgang.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import nl.voortgang.command.Door;
import nl.voortgang.command.People;
import nl.voortgang.events.Event;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** An event store in memory, and what looks into it. */
public final class Stored {
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final RememberedStates remembered = new RememberedStates();
    private final Map<String, Long> sequences = new HashMap<>();

    /** These happened to it, in this order; the controller caused them. */
    public Stored with(String aggregateId, Event... events) {
        for (Event event : events) {
            long sequence = sequences.merge(aggregateId, 0L, (last, unused) -> last + 1);
            store.publish(new GenericDomainEventMessage<>(
                    "type", aggregateId, sequence, event, Map.of(Door.ACTOR, People.CONTROLLER.toString())));
        }
        return this;
    }

    public Facts facts() {
        return new Facts(provider(), remembered);
    }

    EventStore store() {
        return store;
    }

    ObjectProvider<EventStore> provider() {
        return new StaticListableBeanFactory(Map.of("eventStore", store)).getBeanProvider(EventStore.class);
    }
}
