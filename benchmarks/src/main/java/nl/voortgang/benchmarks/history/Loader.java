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
import nl.voortgang.events.Event;
import nl.voortgang.eventstore.codec.EncodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
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
    private final long loaded;
    private final Later later;
    private long globalIndex;
    private boolean complete;

    private Loader(Connection connection, RandomGenerator random, long loaded, Later later) {
        this.connection = connection;
        this.random = random;
        this.loaded = loaded;
        this.later = later;
    }

    /**
     * Loads it, and leaves the giving of positions to the program that is started on the database.
     *
     * @return how many events there are then
     * @throws SQLException also where there are events already
     */
    public static long load(Connection connection, long events, long seed) throws SQLException {
        return loadSome(connection, new Size(events, events), seed, NOTHING_LATER);
    }

    /** What comes after the part of a history that is loaded. */
    public interface Later {
        /** That part is there: so many events. */
        void loaded(long events);

        /** Events that were recorded together. */
        void then(List<DomainEventMessage<?>> together);
    }

    private static final Later NOTHING_LATER = new Later() {
        @Override
        public void loaded(long events) {
            // Whoever loads all of it has the answer.
        }

        @Override
        public void then(List<DomainEventMessage<?>> together) {
            throw new IllegalStateException("there is more than was to be loaded");
        }
    };

    /**
     * How long a history is.
     *
     * @param events in all of it
     * @param loaded about how many of them are there already
     */
    public record Size(long events, long loaded) {}

    /**
     * Loads the beginning of a history, and tells the rest.
     *
     * @return how many were loaded
     */
    public static long loadSome(Connection connection, Size size, long seed, Later later) throws SQLException {
        connection.setAutoCommit(false);
        Loader loader = new Loader(connection, new SplittableRandom(~seed), size.loaded(), later);
        long unused = History.make(size.events(), seed, loader::take);
        loader.complete();
        connection.setAutoCommit(true);
        return loader.globalIndex;
    }

    private void complete() throws SQLException {
        if (complete) {
            return;
        }
        complete = true;
        flush();
        if (globalIndex > 0) {
            try (var statement = connection.createStatement()) {
                statement.execute("select setval(pg_get_serial_sequence('event_store.event', 'global_index'), "
                        + globalIndex + ")");
            }
        }
        connection.commit();
        later.loaded(globalIndex);
    }

    private void take(List<Occurrence> together) {
        try {
            if (globalIndex + waiting.size() >= loaded) {
                complete();
                later.then(together.stream()
                        .<DomainEventMessage<?>>map(Loader::message)
                        .toList());
                return;
            }
            waiting.addAll(together);
            if (waiting.size() >= AT_ONCE) {
                flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainEventMessage<Event> message(Occurrence each) {
        return new GenericDomainEventMessage<>(
                each.type(), each.stream(), each.sequence(), each.event(), metadata(each));
    }

    private static Map<String, String> metadata(Occurrence each) {
        return Map.of("actor", each.actor().toString());
    }

    private void flush() throws SQLException {
        StringBuilder events = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        StringBuilder claims = new StringBuilder();
        for (Occurrence each : waiting) {
            globalIndex++;
            UUID id = Town.uuid(random);
            EncodedEvent encoded = codec.encode(id, each.event());
            byte[] metadata = codec.encodeMetadata(metadata(each));
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
