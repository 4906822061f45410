package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Rebuilds of several projections: their tables are filled from one reading of the log, and put in their place one after the other.
 *
 * <p>Whoever has one of these holds the locks by which there is at most one rebuild per projection over all nodes.
 */
final class JointRebuild implements AutoCloseable {
    private final List<Rebuild> rebuilds = new ArrayList<>();
    private final Connection holdsLocks;
    private final BulkFills bulk;

    private JointRebuild(Connection holdsLocks, BulkFills bulk) {
        this.holdsLocks = holdsLocks;
        this.bulk = bulk;
    }

    /** Which rebuilds are wanted, and from which version of the program. */
    record Wish(Collection<? extends Projection> projections, boolean onlyInterrupted, String codeVersion) {}

    /** Begins those of the rebuilds that nobody is at; there may be none. */
    static JointRebuild begin(Wish wish, RebuildTools tools) throws SQLException {
        JointRebuild joint = new JointRebuild(tools.transactions().connect(), tools.bulk());
        boolean begun = false;
        try {
            for (Projection each : wish.projections()) {
                joint.begin(new Rebuild(each, tools, joint.holdsLocks), wish);
            }
            begun = true;
        } finally {
            if (!begun) {
                joint.close();
            }
        }
        return joint;
    }

    private void begin(Rebuild rebuild, Wish wish) throws SQLException {
        if (!rebuild.claim()) {
            return;
        }
        rebuilds.add(rebuild);
        if (wish.onlyInterrupted() && !rebuild.wasInterrupted()) {
            rebuilds.remove(rebuild);
            rebuild.release();
        } else {
            rebuild.begin(wish.codeVersion());
        }
    }

    boolean isEmpty() {
        return rebuilds.isEmpty();
    }

    /** Runs to the end. What ends one of them early is written down; what only interrupts them leaves them to be taken up again. */
    void complete(boolean comparing, RebuildListener listener) throws SQLException, InterruptedException {
        try {
            List<FoldedProjection> fromNothing = new ArrayList<>();
            for (Rebuild each : rebuilds) {
                each.whereToFillInBulk().ifPresent(fromNothing::add);
            }
            bulk.fill(fromNothing, listener);
        } catch (SQLException | RuntimeException | Error fault) {
            rebuilds.forEach(each -> each.stopped(fault));
            return;
        }
        while (!rebuilds.isEmpty()) {
            rebuilds.getFirst().complete(comparing, listener);
            rebuilds.removeFirst().release();
        }
    }

    @Override
    public void close() throws SQLException {
        try (holdsLocks) {
            for (Rebuild each : rebuilds) {
                each.release();
            }
        }
    }
}
