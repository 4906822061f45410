package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import nl.voortgang.eventstore.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the new tables of rebuilds in bulk, one projection at a time on a node: each takes all there is to take. */
final class BulkFills {
    private static final Logger LOG = LoggerFactory.getLogger(BulkFills.class);
    private static final int MOST_PASSES = 4;
    private static final long BETWEEN_NOTES = Duration.ofMillis(500).toNanos();

    private final EventLog log;
    private final Transactions transactions;
    private final Semaphore turn = new Semaphore(1, true);

    BulkFills(EventLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Fills the projection's new tables with all there is. Where that cannot be done in bulk, they are left empty, for the events to be
     * projected into them one batch after the other: that finds out which of them cannot be projected, whatever the reason.
     */
    void fill(FoldedProjection projection, RebuildListener listener) throws SQLException, InterruptedException {
        if (!turn.tryAcquire()) {
            note(projection, "waits for another rebuild of this node");
            turn.acquire();
        }
        try {
            note(projection, null);
            Map<Long, String> undigested = new TreeMap<>();
            for (int pass = 1; pass <= MOST_PASSES; pass++) {
                Map<Long, String> more = pass(projection, undigested, listener);
                if (more.isEmpty()) {
                    return;
                }
                undigested.putAll(more);
                LOG.warn("{} cannot digest position {}, and is filled anew without", projection.name(), more.keySet());
            }
            LOG.warn("{} cannot digest too many events to be filled in bulk", projection.name());
        } catch (SQLException | RuntimeException fault) {
            if (Fault.isPassing(fault) || Thread.currentThread().isInterrupted()) {
                throw fault;
            }
            LOG.warn("{} cannot be filled in bulk: {}", projection.name(), Fault.describe(fault));
        } finally {
            turn.release();
            note(projection, null);
        }
    }

    private Map<Long, String> pass(FoldedProjection projection, Map<Long, String> undigested, RebuildListener listener)
            throws SQLException, InterruptedException {
        BulkFill fill = new BulkFill(
                projection,
                log,
                BulkFill.Measure.ofThisMachine(),
                noting(projection, listener),
                () -> note(projection, "makes keys and indexes"));
        List<Share> folds = fill.shares(undigested);
        try (Filling filling = Filling.of(ProjectionSchema.next(projection), transactions.connect(), folds)) {
            return fill.run(filling, folds);
        }
    }

    /** Writes down how far it is, where every node can see it: now and then, and beside the transaction that does the work. */
    private RebuildListener noting(Projection projection, RebuildListener listener) {
        long[] lastNote = {System.nanoTime() - BETWEEN_NOTES};
        return (position, target) -> {
            long now = System.nanoTime();
            if (now - lastNote[0] >= BETWEEN_NOTES || position >= target) {
                lastNote[0] = now;
                transactions.query(connection -> {
                    new Rebuilds(connection).advance(projection.name(), position, target);
                    return true;
                });
            }
            listener.reached(position, target);
        };
    }

    private void note(Projection projection, @Nullable String message) throws SQLException {
        transactions.run(connection -> new Rebuilds(connection).say(projection.name(), message));
    }
}
