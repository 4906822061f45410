package nl.voortgang.eventstore.postgres;

import nl.voortgang.eventstore.EventLog;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's event store, whose streams follow by position and are woken when there is more. */
final class PositionedEventStore extends AbstractEventStore {
    private final EventLog log;
    private final HeadWatch head;

    PositionedEventStore(EventStorageEngine engine, EventLog log, HeadWatch head) {
        super(new Parts().storageEngine(engine));
        this.log = log;
        this.head = head;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new PositionStream(log, head, Positions.of(token));
    }

    private static final class Parts extends AbstractEventStore.Builder {}
}
