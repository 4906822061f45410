package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import nl.voortgang.eventstore.AccessEntry;
import nl.voortgang.eventstore.AccessLog;
import nl.voortgang.eventstore.transparency.Signer;
import nl.voortgang.eventstore.transparency.TransparencyLog;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Writes entries in few transactions however many come at once: whoever has the turn writes all that wait, and the others find theirs written when
 * they get it.
 */
public final class PostgresAccessLog implements AccessLog, AutoCloseable {
    private static final String RECORD = "select access_log.record(?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FORGET = "select access_log.forget(? * interval '1 second', ?)";
    private static final int MOST_AT_ONCE = 1_000;
    private static final int BLOCKS_AT_ONCE = 100;
    private static final int PATIENCE_SECONDS = 10;

    private final DataSource pool;
    private final HeadWatch head = new HeadWatch();
    private final Checkpointer checkpointer;
    private final TransparencyLog transparency;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * Puts the log together; nothing runs yet.
     *
     * @param pool for writing and reading
     * @param single where a connection is taken that stays open; best one that does not pool
     * @param signer of this log alone: it has a key and a name of its own
     */
    public PostgresAccessLog(DataSource pool, DataSource single, Signer signer) {
        this.pool = pool;
        this.checkpointer = new Checkpointer("access-log-checkpointer", single, head, signer, SealedLog.ACCESS);
        this.transparency = new PostgresTransparencyLog(pool, SealedLog.ACCESS, checkpointer::trouble);
    }

    /** Guarded by the turn, all but the entries. */
    private static final class Waiting {
        private final List<AccessEntry> entries;
        private boolean ended;
        private Optional<SQLException> failure = Optional.empty();

        private Waiting(List<AccessEntry> entries) {
            this.entries = List.copyOf(entries);
        }
    }

    /** Begins to sign checkpoints. Any number of nodes may do so. */
    public void start() {
        checkpointer.start();
    }

    /** What was signed of this log. */
    public TransparencyLog transparency() {
        return transparency;
    }

    @Override
    public void record(List<AccessEntry> entries) {
        Waiting own = new Waiting(entries);
        waiting.add(own);
        turn.lock();
        try {
            // Whoever had the turn before may have taken it along, and may have left it where too many waited.
            while (!own.ended) {
                write(next());
            }
        } finally {
            turn.unlock();
        }
        if (own.failure.isPresent()) {
            throw new EventStoreException("it is unknown whether an access was recorded", own.failure.get());
        }
    }

    private List<Waiting> next() {
        List<Waiting> taken = new ArrayList<>();
        int size = 0;
        for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
            taken.add(each);
            size += each.entries.size();
            if (size >= MOST_AT_ONCE) {
                break;
            }
        }
        return taken;
    }

    private void write(List<Waiting> batch) {
        Optional<SQLException> failure = Optional.empty();
        try {
            head.advanceTo(
                    insert(batch.stream().flatMap(each -> each.entries.stream()).toList()));
        } catch (SQLException e) {
            if (batch.size() > 1 && !(e instanceof SQLTransientException)) {
                // One that cannot be written must not take the others down with it.
                batch.forEach(each -> write(List.of(each)));
                return;
            }
            failure = Optional.of(e);
        }
        for (Waiting each : batch) {
            each.ended = true;
            each.failure = failure;
        }
    }

    // Never within a transaction that the caller may have open: what was refused stays refused, and that is what is
    // recorded.
    private long insert(List<AccessEntry> entries) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECORD)) {
            connection.setAutoCommit(true);
            statement.setQueryTimeout(PATIENCE_SECONDS);
            SqlArrays columns = new SqlArrays(connection, statement);
            columns.moments(entries, AccessEntry::at);
            columns.ints(entries, AccessEntry::times);
            columns.uuids(entries, AccessEntry::actor);
            columns.texts(entries, AccessEntry::action);
            columns.texts(entries, AccessEntry::object);
            columns.optionalTexts(entries, AccessEntry::organisation);
            columns.texts(entries, AccessEntry::result);
            columns.texts(entries, AccessEntry::origin);
            return number(statement);
        }
    }

    @Override
    public long forget(Duration age) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            connection.setAutoCommit(true);
            statement.setLong(1, age.toSeconds());
            statement.setInt(2, BLOCKS_AT_ONCE);
            return number(statement);
        } catch (SQLException e) {
            throw new EventStoreException("old entries of the access log were not forgotten", e);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        checkpointer.close();
    }
}
