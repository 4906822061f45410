package nl.voortgang.verifier.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.voortgang.verifier.proof.Leaf;
import nl.voortgang.verifier.proof.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code event_store.event}. Never compared.
 *
 * @param occurred in microseconds since the epoch
 * @param keys of its sealed texts; null where it has none, or where they were not asked for
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long index,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        int revision,
        long occurred,
        byte[] payload,
        byte[] metadata,
        byte @Nullable [] keys) {
    private static final String COLUMNS = """
            select e.global_index, e.event_id, e.aggregate_type, e.aggregate_id, e.sequence, e.name, e.revision,
                e.occurred_at, e.payload, e.metadata, %s from event_store.event e %s""";

    /** The query for events. The keys need a right of their own, so they are asked for only where they are needed. */
    static String select(boolean withKeys) {
        return withKeys
                ? COLUMNS.formatted("k.keys", "left join event_store.text_key k on k.global_index = e.global_index")
                : COLUMNS.formatted("null::bytea", "");
    }

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                Moments.micros(row.getObject(8, OffsetDateTime.class).toInstant()),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }

    /** What is hashed of this event at this place. */
    Leaf leaf(Place place) {
        return new Leaf(
                place.position(),
                place.recorded(),
                index,
                eventId,
                aggregateType,
                aggregateId,
                sequence,
                name,
                revision,
                occurred,
                payload,
                metadata);
    }
}
