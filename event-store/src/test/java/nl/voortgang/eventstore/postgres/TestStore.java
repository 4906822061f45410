package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.CODEC;
import static nl.voortgang.eventstore.postgres.House.GUARDED;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.transparency.Signer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One node with its event store, as an application would have it, and a way to look behind it. */
final class TestStore implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String A_GROUP_WAITS = "datname = current_database() and wait_event_type = 'Lock'"
            + " and query like 'select event_store.append_group%'";

    private final DataSource single;
    private final HikariDataSource pool;
    private final ThreadLocal<AppendConditions> conditions = ThreadLocal.withInitial(() -> AppendConditions.NONE);
    final PostgresEventStore parts;
    final JdbcTemplate jdbc;

    private TestStore(DataSource single, int connections) {
        this.single = single;
        HikariConfig config = new HikariConfig();
        config.setDataSource(single);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        // As some applications have it; what the store writes must be committed all the same.
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
        this.parts = PostgresEventStore.build(pool, single, CODEC, GUARDED, events -> conditions.get());
        this.jdbc = new JdbcTemplate(single);
    }

    /** A node on an empty event store. Its threads do not run yet. */
    static TestStore fresh() {
        return fresh(20);
    }

    static TestStore fresh(int connections) {
        return new TestStore(TestDatabase.fresh(), connections);
    }

    static TestStore on(DataSource database) {
        return new TestStore(database, 20);
    }

    /** Another node on the same database. */
    TestStore sibling() {
        return new TestStore(single, 20);
    }

    /** A node that signs checkpoints, beside this one; to be closed by whoever asked for it. */
    PostgresEventStore node(Signer signer) {
        return PostgresEventStore.build(pool, single, CODEC, GUARDED, events -> conditions.get(), signer);
    }

    TestStore started() {
        parts.start();
        return this;
    }

    EventStore events() {
        return parts.eventStore();
    }

    EventLog log() {
        return parts.eventLog();
    }

    DataSource single() {
        return single;
    }

    void append(DomainEventMessage<?>... events) {
        append(AppendConditions.NONE, events);
    }

    void append(AppendConditions needed, DomainEventMessage<?>... events) {
        conditions.set(needed);
        try {
            events().publish(List.of(events));
        } finally {
            conditions.remove();
        }
    }

    /** Appends on a connection of its own and leaves the transaction open. */
    OpenAppend beginAppend(AppendConditions needed, DomainEventMessage<?>... events) throws SQLException {
        return OpenAppend.begin(single, engine(needed).request(List.of(events)));
    }

    /** An engine of its own, which tells no sequencer. */
    PostgresEventStorageEngine engine(AppendConditions needed) {
        return engine(needed, () -> {});
    }

    PostgresEventStorageEngine engine(AppendConditions needed, Runnable appended) {
        return new PostgresEventStorageEngine(
                single, CODEC, GUARDED, events -> needed, log(), new SingleAppends(single, appended));
    }

    /** Waits until that many events have their position, and reads them. */
    List<LoggedEvent> awaitEvents(int count) throws InterruptedException {
        if (!log().awaitBeyond(count - 1, PATIENCE)) {
            throw new AssertionError("only " + log().head() + " of " + count + " events got a position");
        }
        return log().readAfter(0, Integer.MAX_VALUE);
    }

    /** One round of the sequencer on this thread. */
    long givePositions() {
        return count("select event_store.give_positions(10000)");
    }

    long count(String sql) {
        Long result = jdbc.queryForObject(sql, Long.class);
        return result == null ? -1 : result;
    }

    long rows(String table) {
        return count("select count(*) from event_store." + table);
    }

    /** Whether a group has begun in the server, and waits for somebody else's row. */
    boolean aGroupWaits() {
        return count("select count(*) from pg_stat_activity where " + A_GROUP_WAITS) > 0;
    }

    long waitingForGuards() {
        return count(
                "select count(*) from pg_locks where locktype = 'advisory' and classid = 1702261621 and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())");
    }

    static AppendConditions receipt(String scope, String key) {
        return new AppendConditions(new Receipt(scope, key, "00ff"), List.of(), List.of(), List.of());
    }

    static AppendConditions claims(List<Claim> taken, List<Claim> released) {
        return new AppendConditions(null, taken, released, List.of());
    }

    static AppendConditions observed(String aggregateId, long sequence) {
        return conditions(null, new Observation(aggregateId, sequence));
    }

    static AppendConditions conditions(@Nullable Receipt receipt, Observation... observed) {
        return new AppendConditions(receipt, List.of(), List.of(), List.of(observed));
    }

    @Override
    public void close() {
        parts.close();
        pool.close();
    }
}
