package nl.voortgang.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event in its place in the log.
 *
 * @param position 1, 2, 3 … without gaps, over the whole store; the only order there is between aggregates
 * @param sequencedAt when the position was given: never earlier than that of the position before it
 * @param aggregateId the stream the event belongs to
 * @param sequence 0, 1, 2 … without gaps within the aggregate
 * @param name the logical name it is stored under, for example {@code activity.status-reported}
 * @param occurredAt the writer's clock; never used to order anything
 * @param payload the event itself, upcast to its present shape
 */
public record LoggedEvent(
        long position,
        Instant sequencedAt,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        Instant occurredAt,
        Object payload,
        Map<String, String> metadata) {}
