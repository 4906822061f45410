package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import nl.voortgang.eventstore.EventLog;
import org.jspecify.annotations.Nullable;

/** How far a projection is, as the database tells it and this node sees it. */
final class Statuses {
    private final EventLog log;
    private final Transactions transactions;

    Statuses(EventLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    /** What the database has on one projection; without progress there are no tables. */
    private record Seen(
            Optional<Progress> progress,
            int deadLetters,
            @Nullable RebuildStatus rebuild) {
        /** Now, or in a moment: one that was interrupted is taken up again. */
        boolean isRebuilding() {
            return rebuild != null
                    && (rebuild.state() == RebuildState.RUNNING || rebuild.state() == RebuildState.INTERRUPTED);
        }
    }

    /**
     * The status now.
     *
     * @param trouble what keeps this node's runner from going on
     */
    ProjectionStatus of(Projection projection, @Nullable Trouble trouble) {
        ProjectionSchema live = ProjectionSchema.live(projection);
        Seen seen = transactions.query(connection -> see(live, connection));
        long position = seen.progress().map(Progress::position).orElse(0L);
        // Read after the position, so that there is never a negative lag.
        long head = Math.max(position, log.head());
        Trouble now = trouble(live, seen, trouble);
        return new ProjectionStatus(
                projection.name(),
                now == null ? working(seen, position, head) : now.state(),
                position,
                head,
                head - position,
                seen.deadLetters(),
                now == null ? null : now.message(),
                seen.rebuild());
    }

    private static Seen see(ProjectionSchema live, Connection connection) throws SQLException {
        RebuildStatus rebuild = new Rebuilds(connection)
                .of(live.name())
                .map(Rebuilds.Stored::status)
                .orElse(null);
        if (!live.exists(connection)) {
            return new Seen(Optional.empty(), 0, rebuild);
        }
        return new Seen(live.progress(connection), new DeadLetters(connection, live).count(), rebuild);
    }

    private static @Nullable Trouble trouble(ProjectionSchema live, Seen seen, @Nullable Trouble ofRunner) {
        if (ofRunner != null) {
            return ofRunner;
        }
        if (seen.progress().isPresent() && seen.progress().get().isToBeReplaced()) {
            return seen.isRebuilding()
                    ? null
                    : new Trouble(ProjectionState.FAILED, live.name() + " waits for a rebuild");
        }
        if (seen.progress().isPresent() && !seen.progress().get().madeFrom().equals(live.fingerprint())) {
            return new Trouble(ProjectionState.OUTDATED, live.name() + " was made by another version");
        }
        return seen.deadLetters() >= DeadLetters.CAPACITY ? Trouble.FULL : null;
    }

    private static ProjectionState working(Seen seen, long position, long head) {
        if (seen.progress().isEmpty()) {
            return ProjectionState.MISSING;
        }
        return position < head ? ProjectionState.CATCHING_UP : ProjectionState.UP_TO_DATE;
    }
}
