package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import nl.voortgang.eventstore.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the new tables of rebuilds in bulk, one reading of the log at a time on a node: each takes all there is to take. */
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
     * Fills the projections' new tables with all there is. Where one of them cannot be filled in bulk, its tables are left empty, for the
     * events to be projected into them one batch after the other: that finds out which of them cannot be projected, whatever the reason.
     */
    void fill(Collection<FoldedProjection> projections, RebuildListener listener)
            throws SQLException, InterruptedException {
        if (projections.isEmpty()) {
            return;
        }
        if (!turn.tryAcquire()) {
            note(projections, "waits for another rebuild of this node");
            turn.acquire();
        }
        try {
            note(projections, null);
            Map<FoldedProjection, Map<Long, String>> undigested = new LinkedHashMap<>();
            projections.forEach(each -> undigested.put(each, new TreeMap<>()));
            for (int pass = 1; pass <= MOST_PASSES && !undigested.isEmpty(); pass++) {
                pass(undigested, listener);
            }
            undigested
                    .keySet()
                    .forEach(each -> LOG.warn("{} cannot digest too many events to be filled in bulk", each.name()));
        } catch (SQLException | RuntimeException fault) {
            if (Fault.isPassing(fault) || Thread.currentThread().isInterrupted()) {
                throw fault;
            }
            LOG.warn("the log cannot be read in bulk: {}", Fault.describe(fault));
        } finally {
            turn.release();
            note(projections, null);
        }
    }

    /** Leaves those that have to be filled anew, with all that they could not digest so far. */
    private void pass(Map<FoldedProjection, Map<Long, String>> undigested, RebuildListener listener)
            throws SQLException, InterruptedException {
        List<FoldedProjection> projections = List.copyOf(undigested.keySet());
        BulkFill.Measure measure = BulkFill.Measure.ofThisMachine(log.head(), projections.size());
        BulkFill fill = new BulkFill(
                log, measure, noting(projections, listener), () -> note(projections, "makes keys and indexes"));
        List<Participant> participants = new ArrayList<>();
        try {
            for (var each : undigested.entrySet()) {
                participants.add(
                        Participant.of(each.getKey(), Map.copyOf(each.getValue()), measure.shares(), transactions));
            }
            fill.run(participants);
        } finally {
            for (Participant each : participants) {
                each.close();
            }
        }
        participants.forEach(each -> account(each, undigested));
    }

    private static void account(Participant participant, Map<FoldedProjection, Map<Long, String>> undigested) {
        FoldedProjection projection = participant.projection();
        Exception fault = participant.fault();
        if (fault != null) {
            LOG.warn("{} cannot be filled in bulk: {}", projection.name(), Fault.describe(fault));
            undigested.remove(projection);
        } else if (participant.takesPart()) {
            undigested.remove(projection);
        } else {
            LOG.warn(
                    "{} cannot digest position {}, and is filled anew without",
                    projection.name(),
                    participant.undigested().keySet());
            undigested.computeIfAbsent(projection, unknown -> new TreeMap<>()).putAll(participant.undigested());
        }
    }

    /** Writes down how far it is, where every node can see it: now and then, and beside the transactions that do the work. */
    private RebuildListener noting(Collection<FoldedProjection> projections, RebuildListener listener) {
        long[] lastNote = {System.nanoTime() - BETWEEN_NOTES};
        return (position, target) -> {
            long now = System.nanoTime();
            if (now - lastNote[0] >= BETWEEN_NOTES || position >= target) {
                lastNote[0] = now;
                transactions.query(connection -> {
                    for (FoldedProjection each : projections) {
                        new Rebuilds(connection).advance(each.name(), position, target);
                    }
                    return true;
                });
            }
            listener.reached(position, target);
        };
    }

    private void note(Collection<FoldedProjection> projections, @Nullable String message) throws SQLException {
        transactions.run(connection -> {
            for (FoldedProjection each : projections) {
                new Rebuilds(connection).say(each.name(), message);
            }
        });
    }
}
