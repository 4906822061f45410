package nl.voortgang.eventstore.postgres;

import java.util.Optional;
import javax.sql.DataSource;
import nl.voortgang.eventstore.codec.EventCodec;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the events of one aggregate, positions or not: whoever decides must see what committed a moment ago. */
final class AggregateReader {
    static final String EVENTS = """
            select %s
            from event_store.event e
            where e.aggregate_id = ? and e.sequence >= ?
            order by e.sequence""".formatted(EventRow.COLUMNS);

    private static final String LAST_SEQUENCE = "select max(sequence) from event_store.event where aggregate_id = ?";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;

    AggregateReader(DataSource dataSource, EventCodec codec) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.codec = codec;
    }

    DomainEventStream events(String aggregateId, long firstSequence) {
        return DomainEventStream.of(jdbc.query(
                EVENTS, (row, number) -> message(aggregateId, EventRow.read(row, codec)), aggregateId, firstSequence));
    }

    Optional<Long> lastSequence(String aggregateId) {
        return Optional.ofNullable(jdbc.queryForObject(LAST_SEQUENCE, Long.class, aggregateId));
    }

    private static GenericDomainEventMessage<?> message(String aggregateId, EventRow row) {
        return new GenericDomainEventMessage<>(
                row.aggregateType(),
                aggregateId,
                row.sequence(),
                row.payload(),
                row.metadata(),
                row.eventId().toString(),
                row.occurredAt());
    }
}
