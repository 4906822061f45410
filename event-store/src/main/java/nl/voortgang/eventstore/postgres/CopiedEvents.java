package nl.voortgang.eventstore.postgres;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.voortgang.eventstore.UndecodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Reads a stretch of the log with COPY in its binary form: payloads come as the bytes they are, and nothing is parsed as text. */
final class CopiedEvents {
    /** Offset 0 keeps the planner from looking for the lowest index by walking through all of them: that takes longer the longer the log is. */
    static final String INDEXES = """
            select min(global_index), max(global_index) from (
              select global_index from event_store.log_position where position > ? and position <= ? offset 0) stretch""";

    private static final int SIGNATURE_BYTES = 11;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Connection connection;
    private final EventCodec codec;

    CopiedEvents(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** The events after the one position, up to and including the other. */
    List<UndecodedEvent> between(long after, long last) throws SQLException {
        return copied(after, last, "p.position > %d and p.position <= %d".formatted(after, last));
    }

    /** The events at these positions, which are in order and not none. */
    List<UndecodedEvent> at(long[] positions) throws SQLException {
        String all = Arrays.stream(positions).mapToObj(Long::toString).collect(Collectors.joining(","));
        return copied(
                positions[0] - 1, positions[positions.length - 1], "p.position = any ('{" + all + "}'::bigint[])");
    }

    private List<UndecodedEvent> copied(long after, long last, String which) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(INDEXES)) {
            query.setLong(1, after);
            query.setLong(2, last);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long lowest = row.getLong(1);
                return row.wasNull() ? List.of() : copied(stretch(which, lowest, row.getLong(2)));
            }
        }
    }

    /** The limits on the indexes let the planner read each table from there to there, in place of one look-up for each event. */
    private static String stretch(String which, long lowest, long highest) {
        return """
                copy (
                  select p.position, p.sequenced_at, e.event_id, e.aggregate_type, e.aggregate_id, e.sequence, e.name,
                    e.revision, e.occurred_at, e.payload, e.metadata, k.keys
                  from event_store.log_position p
                  join event_store.event e
                    on e.global_index = p.global_index and e.global_index between %2$d and %3$d
                  left join event_store.text_key k
                    on k.global_index = p.global_index and k.global_index between %2$d and %3$d
                  where %1$s
                  order by p.position
                ) to stdout (format binary)""".formatted(which, lowest, highest);
    }

    private List<UndecodedEvent> copied(String sql) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (PGCopyInputStream copy = new PGCopyInputStream(postgres, sql);
                DataInputStream rows = new DataInputStream(new BufferedInputStream(copy, BUFFER_BYTES))) {
            rows.skipNBytes(SIGNATURE_BYTES + Integer.BYTES);
            rows.skipNBytes(rows.readInt());
            List<UndecodedEvent> events = new ArrayList<>();
            while (rows.readShort() != -1) {
                events.add(new CopiedEvent(rows, codec));
            }
            return events;
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new PSQLException("the copy broke off", PSQLState.CONNECTION_FAILURE, e);
        }
    }
}
