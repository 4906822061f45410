package nl.voortgang.eventstore.postgres;

import nl.voortgang.eventstore.LoggedEvent;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Positions as Axon knows them: a token says which position was seen last. */
final class Positions {
    private Positions() {}

    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    static long of(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken seen -> seen.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a position in this log: " + token);
        };
    }

    static TrackedEventMessage<?> tracked(LoggedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                token(event.position()),
                new GenericDomainEventMessage<>(
                        event.aggregateType(),
                        event.aggregateId(),
                        event.sequence(),
                        event.payload(),
                        event.metadata(),
                        event.eventId().toString(),
                        event.occurredAt()));
    }
}
