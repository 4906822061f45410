package nl.voortgang.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.codec.StoredType;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The event that everybody appends: about as long as the report of one activity's status. */
final class Sample {
    record StatusReported(
            String activityId,
            String reportId,
            String periodCode,
            String status,
            String explanation,
            String proposal) {}

    static final String NAME = "activity.status-reported";
    static final String AGGREGATE_TYPE = "Activity";
    static final EventCodec CODEC =
            new EventCodec(List.of(new StoredType(NAME, 1, StatusReported.class)), List.of(), null);

    static final Map<String, String> METADATA =
            Map.of("actor", "0b9e1c1e-54c2-4c1e-8a2d-3f1d5c6b7a80", "organisation", "zevenaar");

    private Sample() {}

    static DomainEventMessage<StatusReported> event(String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(AGGREGATE_TYPE, aggregateId, sequence, payload(aggregateId), METADATA);
    }

    static StatusReported payload(String aggregateId) {
        return new StatusReported(
                aggregateId,
                UUID.randomUUID().toString(),
                "burap-2026",
                "AT_RISK",
                "The tender had one bidder and was held again; the works begin eight weeks later than planned.",
                "The council is asked to take note.");
    }
}
