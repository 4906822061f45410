package nl.voortgang.eventstore.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.eventstore.codec.EncodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;

/** What every reader finds in a row of {@code event} with its {@code text_key}. */
record EventRow(
        UUID eventId,
        String aggregateType,
        long sequence,
        String name,
        Instant occurredAt,
        Object payload,
        Map<String, String> metadata) {
    /**
     * Of an event {@code e}. Its keys are looked up and not joined: before it has counted the rows of a table that grows quickly, the planner
     * would rather read all the keys there are than look for those of an aggregate.
     */
    static final String COLUMNS =
            "e.event_id, e.aggregate_type, e.sequence, e.name, e.revision, e.occurred_at, e.payload, e.metadata,"
                    + " (select k.keys from event_store.text_key k where k.global_index = e.global_index) as keys";

    static EventRow read(ResultSet row, EventCodec codec) throws SQLException {
        UUID eventId = row.getObject("event_id", UUID.class);
        String name = row.getString("name");
        EncodedEvent stored =
                new EncodedEvent(name, row.getInt("revision"), row.getBytes("payload"), row.getBytes("keys"));
        return new EventRow(
                eventId,
                row.getString("aggregate_type"),
                row.getLong("sequence"),
                name,
                instant(row, "occurred_at"),
                codec.decode(eventId, stored),
                codec.decodeMetadata(row.getBytes("metadata")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
