package nl.voortgang.benchmarks.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.voortgang.commandstore.StoredEvents;
import nl.voortgang.eventstore.codec.EncodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes a history into an empty event store, past the program, as the owner of the tables: with COPY, some thousands of events at a time. */
public final class Loader {
    private static final int AT_ONCE = 20_000;
    private static final HexFormat HEX = HexFormat.of();

    private final EventCodec codec = StoredEvents.codec();
    private final Connection connection;
    private final RandomGenerator random;
    private final List<Occurrence> waiting = new ArrayList<>();
    private long globalIndex;

    private Loader(Connection connection, RandomGenerator random) {
        this.connection = connection;
        this.random = random;
    }

    /**
     * Loads it, and leaves the giving of positions to the program that is started on the database.
     *
     * @return how many events there are then
     * @throws SQLException also where there are events already
     */
    public static long load(Connection connection, long events, long seed) throws SQLException {
        connection.setAutoCommit(false);
        Loader loader = new Loader(connection, new SplittableRandom(~seed));
        long made = History.make(events, seed, loader::take);
        loader.flush();
        try (var statement = connection.createStatement()) {
            statement.execute("select setval(pg_get_serial_sequence('event_store.event', 'global_index'), "
                    + loader.globalIndex + ")");
        }
        connection.commit();
        connection.setAutoCommit(true);
        return made;
    }

    private void take(List<Occurrence> together) {
        waiting.addAll(together);
        if (waiting.size() >= AT_ONCE) {
            try {
                flush();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void flush() throws SQLException {
        StringBuilder events = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        StringBuilder claims = new StringBuilder();
        for (Occurrence each : waiting) {
            globalIndex++;
            UUID id = Town.uuid(random);
            EncodedEvent encoded = codec.encode(id, each.event());
            byte[] metadata = codec.encodeMetadata(Map.of("actor", each.actor().toString()));
            row(
                    events,
                    Long.toString(globalIndex),
                    Long.toString(each.sequence()),
                    each.at().toString(),
                    Integer.toString(encoded.revision()),
                    id.toString(),
                    each.type(),
                    each.stream(),
                    encoded.name(),
                    bytes(encoded.payload()),
                    bytes(metadata));
            byte[] textKeys = encoded.keys();
            if (textKeys != null) {
                row(keys, Long.toString(globalIndex), bytes(textKeys));
            }
            if (each.claim() != null) {
                row(claims, each.claim(), each.stream());
            }
        }
        waiting.clear();
        copy(
                "event_store.event (global_index, sequence, occurred_at, revision, event_id, aggregate_type, aggregate_id,"
                        + " name, payload, metadata)",
                events);
        copy("event_store.text_key (global_index, keys)", keys);
        copy("event_store.claim (name, aggregate_id)", claims);
        connection.commit();
    }

    private static void row(StringBuilder rows, String... fields) {
        rows.append(String.join("\t", fields)).append('\n');
    }

    /** As COPY reads bytes; nothing else in a row has a character that it would take for its own. */
    private static String bytes(byte[] bytes) {
        return "\\\\x" + HEX.formatHex(bytes);
    }

    private void copy(String table, StringBuilder rows) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            copy.copyIn(
                    "copy " + table + " from stdin",
                    new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
