package nl.voortgang.eventstore.postgres;

import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import nl.voortgang.eventstore.AppendConditionsSource;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.Receipts;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.eventstore.codec.EventCodec;
import org.axonframework.eventsourcing.eventstore.EventStore;

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
    private final Sequencer sequencer;
    private final HeadListener listener;

    private PostgresEventStore(Parts parts) {
        HeadWatch head = new HeadWatch();
        this.sequencer = new Sequencer(parts.single, head, LONGEST_PAUSE);
        this.listener = new HeadListener(parts.single, head, LONGEST_SILENCE);
        this.eventLog = new PostgresEventLog(parts.pool, parts.codec, head);
        this.receipts = new PostgresReceipts(parts.pool);
        this.textKeys = new PostgresTextKeys(parts.pool);
        this.eventStore = new PositionedEventStore(
                new PostgresEventStorageEngine(
                        parts.pool, parts.codec, parts.guardedTypes, parts.conditions, eventLog, sequencer::signal),
                eventLog,
                head);
    }

    private record Parts(
            DataSource pool,
            DataSource single,
            EventCodec codec,
            Set<String> guardedTypes,
            AppendConditionsSource conditions) {}

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
        return new PostgresEventStore(new Parts(pool, single, codec, Set.copyOf(guardedTypes), conditions));
    }

    /** Begins to give positions and to wake readers. Any number of nodes may do so. */
    public void start() {
        listener.start();
        sequencer.start();
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

    /** Stops both threads. What was appended and has no position yet gets it from another node, or after the next start. */
    @Override
    public void close() {
        sequencer.close();
        listener.close();
    }
}
