package nl.voortgang.exchange.present;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.command.Door;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads streams from the event store. */
@Component
final class StoredHistory implements History {
    private final ObjectProvider<EventStore> store;

    StoredHistory(ObjectProvider<EventStore> store) {
        this.store = store;
    }

    @Override
    public List<Recorded> of(String aggregateId) {
        List<Recorded> events = new ArrayList<>();
        DomainEventStream stream = store.getObject().readEvents(aggregateId);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            Object importId = message.getMetaData().get(Door.IMPORT_ID);
            events.add(new Recorded(
                    (Event) message.getPayload(),
                    Door.actorOf(message.getMetaData()),
                    importId == null ? null : ImportId.of(importId.toString()),
                    message.getTimestamp()));
        }
        return events;
    }
}
