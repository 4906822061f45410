package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives committed events their positions. Every node may run one: a round is one call of {@code give_positions}, in which the server lets one
 * session at a time do the work. This side keeps no state that could be outdated, so it may be paused or killed at any moment.
 */
final class Sequencer extends ConnectedLoop {
    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);

    /** Bounds how long a round takes after a stand-still, so that readers need not wait for all of it. */
    private static final int EVENTS_PER_ROUND = 10_000;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final HeadWatch head;
    private final Duration longestPause;
    private final Semaphore signals = new Semaphore(0);

    /**
     * Does not run yet.
     *
     * @param longestPause after which a round is made without a signal: somebody may have died between his commit and the signal
     */
    Sequencer(DataSource source, HeadWatch head, Duration longestPause) {
        super("event-store-sequencer", source);
        this.head = head;
        this.longestPause = longestPause;
    }

    /** Says that this node has committed events. */
    void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    @Override
    void connected(Connection connection) {
        signal();
    }

    @Override
    void step(Connection connection) throws SQLException, InterruptedException {
        boolean unused = signals.tryAcquire(longestPause.toMillis(), TimeUnit.MILLISECONDS);
        // Drained before the round: whoever signals while it runs may have come too late for it.
        signals.drainPermits();
        long before = head.position();
        long after = round(connection);
        if (after - before >= EVENTS_PER_ROUND) {
            signal();
        }
        head.advanceTo(after);
    }

    private long round(Connection connection) throws SQLException {
        try (PreparedStatement round = connection.prepareStatement("select event_store.give_positions(?)")) {
            round.setInt(1, EVENTS_PER_ROUND);
            try (ResultSet result = round.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            warnOfOpenAppends(connection);
            return head.position();
        }
    }

    private static void warnOfOpenAppends(Connection connection) throws SQLException {
        List<String> open = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select pid, application_name, open_for from event_store.open_append"
                                + " where coalesce(open_for > interval '2 seconds', true)")) {
            while (rows.next()) {
                open.add("pid %d (%s) for %s".formatted(rows.getInt(1), rows.getString(2), rows.getString(3)));
            }
        }
        if (!open.isEmpty()) {
            log.warn("events wait for their positions, because an append is still open: {}", open);
        }
    }
}
