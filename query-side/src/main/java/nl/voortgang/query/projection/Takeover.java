package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The end of a rebuild: new tables that are nearly there catch up with the live ones, while those stand still, and take their name. The replaced
 * tables are dropped: they can be made again from the log at any time.
 *
 * <p>Both are compared before, at one position of both, in a snapshot that the live tables need not wait for.
 */
final class Takeover {
    private static final int MOST_MEETINGS = 5;

    private final Projection projection;
    private final EventLog log;
    private final boolean comparing;
    private final ProjectionSchema live;
    private final ProjectionSchema next;
    private final ProjectionSchema old;

    /**
     * One takeover.
     *
     * @param comparing whether to compare all rows of both
     */
    Takeover(Projection projection, EventLog log, boolean comparing) {
        this.projection = projection;
        this.log = log;
        this.comparing = comparing;
        this.live = ProjectionSchema.live(projection);
        this.next = ProjectionSchema.next(projection);
        this.old = ProjectionSchema.old(projection);
    }

    void in(Transactions transactions) throws SQLException {
        transactions.run(old::drop);
        String compared = comparing ? compareInPassing(transactions) : null;
        transactions.run(connection -> {
            live.guardExistence(connection);
            String message = hasRows(connection) ? replace(connection, compared) : fillGap(connection);
            Rebuilds rebuilds = new Rebuilds(connection);
            long position = live.progress(connection).orElseThrow().position();
            rebuilds.advance(projection.name(), position, position);
            rebuilds.finish(projection.name(), RebuildState.DONE, message);
        });
        transactions.run(old::drop);
    }

    /** Whether there are live tables, and they are not empty because they wait for this. */
    private boolean hasRows(Connection connection) throws SQLException {
        return live.exists(connection)
                && live.progress(connection).filter(Progress::isToBeReplaced).isEmpty();
    }

    private String fillGap(Connection connection) throws SQLException {
        catchUp(connection, log.head());
        live.drop(connection);
        next.rename(connection, live);
        return "there were no rows to replace";
    }

    private String replace(Connection connection, @Nullable String compared) throws SQLException {
        long reached = live.lock(connection).orElseThrow().position();
        String message = compared == null ? lookUnderLock(connection, reached) : compared;
        catchUp(connection, log.head());
        requireNoMoreDeadLetters(connection);
        live.retireProgress(connection);
        live.rename(connection, old);
        next.rename(connection, live);
        return message;
    }

    private long catchUp(Connection connection, long target) throws SQLException {
        Progress ours = next.lock(connection).orElseThrow();
        while (ours.position() < target) {
            int missing = (int) Math.min(BatchSize.LARGEST, target - ours.position());
            List<LoggedEvent> events = log.readAfter(ours.position(), missing);
            if (Batch.in(next, projection, connection).apply(events, ours).full()) {
                throw new IllegalStateException(Trouble.FULL.message());
            }
            ours = next.progress(connection).orElseThrow();
        }
        return ours.position();
    }

    /** A rebuild is asked for to make things better; where it parks more than the live tables do, those are worth more. */
    private void requireNoMoreDeadLetters(Connection connection) throws SQLException {
        int theirs = new DeadLetters(connection, live).count();
        int ours = new DeadLetters(connection, next).count();
        if (ours > theirs) {
            throw new IllegalStateException("the rebuilt tables have " + ours + " parked events, the live ones "
                    + theirs + "; these were kept");
        }
    }

    /** What the comparison says; null where both were never seen at one position, because the live tables go on too quickly. */
    private @Nullable String compareInPassing(Transactions transactions) throws SQLException {
        for (int attempt = 1; attempt <= MOST_MEETINGS; attempt++) {
            if (!transactions.answer(this::meet)) {
                return null;
            }
            Optional<String> compared = transactions.answer(connection -> {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return compareWhereTheyAre(connection);
            });
            if (compared.isPresent()) {
                return compared.get();
            }
        }
        return null;
    }

    /** Brings the new tables to where the live ones are; false where there are none. */
    private boolean meet(Connection connection) throws SQLException {
        live.guardExistence(connection);
        if (!hasRows(connection)) {
            return false;
        }
        // Most of the way while they go on, and the rest while they stand still.
        long unused =
                catchUp(connection, live.progress(connection).orElseThrow().position());
        unused = catchUp(connection, live.lock(connection).orElseThrow().position());
        return true;
    }

    private Optional<String> compareWhereTheyAre(Connection connection) throws SQLException {
        Optional<Progress> theirs = live.progress(connection);
        Optional<Progress> ours = next.progress(connection);
        if (theirs.isEmpty()
                || ours.isEmpty()
                || ours.get().position() < theirs.get().position()) {
            return Optional.empty();
        }
        return Optional.of(
                compare(connection, theirs.get().position(), ours.get().position()));
    }

    private String lookUnderLock(Connection connection, long reached) throws SQLException {
        long ours = catchUp(connection, reached);
        return comparing ? compare(connection, reached, ours) : "replaced the tables of position " + reached;
    }

    private String compare(Connection connection, long theirs, long ours) throws SQLException {
        if (ours != theirs) {
            return "not compared: the tables it replaced were only at position " + theirs;
        }
        boolean equal = TableDigest.of(connection, live).equals(TableDigest.of(connection, next));
        return "at position " + ours + " the rows were " + (equal ? "" : "not ") + "equal to those they replaced";
    }
}
