package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.voortgang.eventstore.AppendConditionsSource;
import nl.voortgang.eventstore.ContentStore;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.Receipts;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.transparency.KeyStatement;
import nl.voortgang.eventstore.transparency.Signer;
import nl.voortgang.eventstore.transparency.TransparencyLog;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * The event store of one node, put together.
 *
 * <pre>{@code
 * EventStoreMigration.migrate(pool);
 * EventCodec codec = new EventCodec(
 *         List.of(new StoredType("lamp.lit", 1, LampLit.class)), List.of(), new ErasableText<>(Note.class, Note::text, Note::new));
 * try (PostgresEventStore store = PostgresEventStore.build(pool, single, codec, Set.of("Room"), events -> AppendConditions.NONE)) {
 *     store.start();
 *     store.eventStore().publish(new GenericDomainEventMessage<>("Lamp", "lamp-1", 0, new LampLit("lamp-1")));
 *     store.eventLog().awaitBeyond(0, Duration.ofSeconds(2));
 *     store.eventLog().readAfter(0, 100).forEach(event -> System.out.println(event.position() + " " + event.name()));
 * }
 * }</pre>
 */
public final class PostgresEventStore implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private final EventStore eventStore;
    private final EventLog eventLog;
    private final Receipts receipts;
    private final TextKeys textKeys;
    private final ContentStore contents;
    private final GroupAppends appends;
    private final Sequencer sequencer;
    private final HeadListener listener;
    private final TransparencyLog transparencyLog;
    private final DataSource single;
    private final @Nullable Signer signer;
    private final @Nullable Checkpointer checkpointer;

    private PostgresEventStore(Parts parts) {
        HeadWatch head = new HeadWatch();
        this.single = parts.single;
        this.signer = parts.signer;
        this.checkpointer = signer == null
                ? null
                : new Checkpointer("event-store-checkpointer", parts.single, head, signer, SealedLog.EVENTS);
        this.transparencyLog = new PostgresTransparencyLog(
                parts.pool, SealedLog.EVENTS, () -> checkpointer == null ? Optional.empty() : checkpointer.trouble());
        this.sequencer = new Sequencer(parts.single, head, LONGEST_PAUSE);
        this.listener = new HeadListener(parts.single, head, LONGEST_SILENCE);
        this.eventLog = new PostgresEventLog(parts.pool, parts.codec, head);
        this.receipts = new PostgresReceipts(parts.pool);
        this.textKeys = new PostgresTextKeys(parts.pool);
        this.contents = new PostgresContentStore(parts.pool);
        this.appends = new GroupAppends(parts.pool, sequencer::signal);
        this.eventStore = new PositionedEventStore(
                new PostgresEventStorageEngine(
                        parts.pool, parts.codec, parts.guardedTypes, parts.conditions, eventLog, appends),
                eventLog,
                head);
    }

    private record Parts(
            DataSource pool,
            DataSource single,
            EventCodec codec,
            Set<String> guardedTypes,
            AppendConditionsSource conditions,
            @Nullable Signer signer) {}

    /**
     * Puts the store together; nothing runs yet.
     *
     * @param pool for appending and reading
     * @param single where two connections are taken that stay open, one to sequence and one to listen; best one that does not pool
     * @param guardedTypes aggregate types that may be observed: whoever appends to one shuts out those who observe it at that moment
     */
    public static PostgresEventStore build(
            DataSource pool,
            DataSource single,
            EventCodec codec,
            Set<String> guardedTypes,
            AppendConditionsSource conditions) {
        return build(pool, single, codec, guardedTypes, conditions, null);
    }

    /**
     * The same, for a node that signs checkpoints.
     *
     * @param signer null for a node that does not
     */
    public static PostgresEventStore build(
            DataSource pool,
            DataSource single,
            EventCodec codec,
            Set<String> guardedTypes,
            AppendConditionsSource conditions,
            @Nullable Signer signer) {
        return new PostgresEventStore(new Parts(pool, single, codec, Set.copyOf(guardedTypes), conditions, signer));
    }

    /** Begins to give positions, to wake readers and to sign checkpoints. Any number of nodes may do so. */
    public void start() {
        listener.start();
        sequencer.start();
        if (checkpointer != null) {
            checkpointer.start();
        }
    }

    /** Begins to wake readers, and leaves it to other nodes to give positions. Enough for a node that only reads. */
    public void startReading() {
        listener.start();
    }

    public EventStore eventStore() {
        return eventStore;
    }

    public EventLog eventLog() {
        return eventLog;
    }

    public Receipts receipts() {
        return receipts;
    }

    public TextKeys textKeys() {
        return textKeys;
    }

    public ContentStore contents() {
        return contents;
    }

    public TransparencyLog transparencyLog() {
        return transparencyLog;
    }

    /**
     * Lets another key sign from here on, and destroys the present one.
     *
     * @throws IllegalStateException where this node does not have the present key
     */
    public KeyStatement changeKey() {
        if (signer == null) {
            throw new IllegalStateException("this node has no key");
        }
        try (Connection connection = single.getConnection()) {
            return new CheckpointRound(connection, signer, SealedLog.EVENTS).changeKey();
        } catch (SQLException e) {
            throw new IllegalStateException("the key was not changed", e);
        }
    }

    /** Writes what waits to be written, and stops the threads. What was appended and has no position yet gets it from another node, or after the next start. */
    @Override
    public void close() {
        appends.close();
        if (checkpointer != null) {
            checkpointer.close();
        }
        sequencer.close();
        listener.close();
    }
}
