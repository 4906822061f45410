package nl.voortgang.benchmarks;

import java.util.List;
import nl.voortgang.eventstore.LoggedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table into which events are followed: a row per event, the same for every store. */
record FollowedRows(JdbcTemplate jdbc) {
    static final String TABLE =
            "create table followed (event_id uuid primary key, aggregate_id text, sequence bigint, status text)";

    private static final String INSERT =
            "insert into followed (event_id, aggregate_id, sequence, status) values (?::uuid, ?, ?, ?)";

    void create() {
        jdbc.execute(TABLE);
    }

    void insert(List<LoggedEvent> events) {
        jdbc.batchUpdate(
                INSERT,
                events.stream()
                        .map(event -> new Object[] {
                            event.eventId().toString(), event.aggregateId(), event.sequence(), status(event.payload())
                        })
                        .toList());
    }

    void insert(DomainEventMessage<?> event) {
        jdbc.update(
                INSERT,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                status(event.getPayload()));
    }

    private static String status(Object payload) {
        return ((Sample.StatusReported) payload).status();
    }
}
