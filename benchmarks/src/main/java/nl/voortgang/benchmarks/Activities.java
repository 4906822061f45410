package nl.voortgang.benchmarks;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** One writer's activities: each gets twenty events, then the next begins. Not safe for use by several threads. */
final class Activities {
    private static final int EVENTS_EACH = 20;

    private String aggregateId = "";
    private int next = EVENTS_EACH;

    DomainEventMessage<?> nextEvent() {
        if (next == EVENTS_EACH) {
            aggregateId = "activity/" + UUID.randomUUID();
            next = 0;
        }
        return Sample.event(aggregateId, next++);
    }
}
