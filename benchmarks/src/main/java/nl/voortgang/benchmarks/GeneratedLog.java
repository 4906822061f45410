package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.benchmarks.history.Loader;
import nl.voortgang.benchmarks.history.Loader.Size;
import nl.voortgang.commandstore.StoredEvents;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An event store that holds a generated history, every event of it at its position, and takes more. */
final class GeneratedLog implements AutoCloseable {
    static final long SEED = 7;

    private static final int CONNECTIONS = 20;
    private static final Duration SEQUENCING = Duration.ofMinutes(60);

    private final Database server;
    private final Single database;
    private final HikariDataSource pool;
    private final PostgresEventStore store;
    private final long events;

    private GeneratedLog(Database server, Single database, long events) {
        this.server = server;
        this.database = database;
        this.events = events;
        this.pool = database.pool(CONNECTIONS);
        this.store = PostgresEventStore.build(
                pool, database.source(), StoredEvents.codec(), Set.of(), loaded -> AppendConditions.NONE);
    }

    /** About as many events as are asked for. */
    static GeneratedLog of(Database server, long events) throws InterruptedException {
        Single database = empty(server);
        return started(new GeneratedLog(server, database, load(database, events)));
    }

    private static Single empty(Database server) {
        Single database = server.fresh();
        EventStoreMigration.migrate(database.source());
        return database;
    }

    private static GeneratedLog started(GeneratedLog log) throws InterruptedException {
        analyze(log.database);
        log.store.start();
        if (log.events > 0 && !log.log().awaitBeyond(log.events - 1, SEQUENCING)) {
            throw new IllegalStateException("the events have no positions");
        }
        return log;
    }

    private static long load(Single database, long events) {
        try (Connection connection = database.source().getConnection()) {
            return Loader.load(connection, events, SEED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void analyze(Single database) {
        try (Connection connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A log with the beginning of a history, and the rest of it. */
    record Continued(GeneratedLog log, Continuation rest) {}

    static Continued continued(Database server, Size size) throws InterruptedException {
        Single database = empty(server);
        Continuation rest = Continuation.of(database.source(), size, SEED);
        return new Continued(started(new GeneratedLog(server, database, rest.awaitLoaded())), rest);
    }

    EventLog log() {
        return store.eventLog();
    }

    /** The streams themselves, as a decision reads them. */
    EventStore streams() {
        return store.eventStore();
    }

    Single database() {
        return database;
    }

    HikariDataSource pool() {
        return pool;
    }

    /** How many there were when it was made. */
    long events() {
        return events;
    }

    /** Lets go of the database, for others to use: whoever has it drops it. */
    Single leave() {
        if (!pool.isClosed()) {
            store.close();
            pool.close();
        }
        return database;
    }

    @Override
    public void close() {
        server.drop(leave());
    }
}
