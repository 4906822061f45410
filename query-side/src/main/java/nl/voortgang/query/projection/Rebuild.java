package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills new tables beside the live ones, and puts them in their place in one transaction. Readers never see anything in between. */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Projection projection;
    private final EventLog log;
    private final Transactions transactions;
    private final ProjectionSchema next;
    private final Connection holdsLock;

    Rebuild(Projection projection, RebuildTools tools, Connection holdsLock) {
        this.projection = projection;
        this.log = tools.log();
        this.transactions = tools.transactions();
        this.next = ProjectionSchema.next(projection);
        this.holdsLock = holdsLock;
    }

    /** Takes the right to do it; false where somebody has it. */
    boolean claim() throws SQLException {
        return Rebuilds.key(projection.name()).tryLock(holdsLock);
    }

    void release() throws SQLException {
        Rebuilds.key(projection.name()).release(holdsLock);
    }

    /** Whether an earlier rebuild stopped without having ended. */
    boolean wasInterrupted() throws SQLException {
        return new Rebuilds(holdsLock)
                .of(projection.name())
                .filter(stored -> stored.status().state() == RebuildState.RUNNING)
                .isPresent();
    }

    /** Goes on with an interrupted rebuild by the same version of the program, or else starts from nothing. */
    void begin(String codeVersion) throws SQLException {
        transactions.run(connection -> {
            if (!canResume(connection, codeVersion)) {
                next.create(connection);
                new Rebuilds(connection).begin(projection.name(), log.head(), codeVersion);
            }
        });
    }

    private boolean canResume(Connection connection, String codeVersion) throws SQLException {
        Optional<Rebuilds.Stored> stored = new Rebuilds(connection).of(projection.name());
        return stored.isPresent()
                && stored.get().status().state() == RebuildState.RUNNING
                && stored.get().codeVersion().equals(codeVersion)
                && next.exists(connection)
                && next.progress(connection)
                        .filter(progress -> progress.madeFrom().equals(next.fingerprint()))
                        .isPresent();
    }

    /** The projection, where its tables are still empty and can be filled in bulk. */
    Optional<FoldedProjection> whereToFillInBulk() throws SQLException {
        return projection instanceof FoldedProjection folded && transactions.answer(this::lockedPosition) == 0
                ? Optional.of(folded)
                : Optional.empty();
    }

    /** Runs to the end. What ends it early is written down; what only interrupts it leaves it to be taken up again. */
    void complete(boolean comparing, RebuildListener listener) throws InterruptedException {
        try {
            fill(listener);
            new Takeover(projection, log, comparing).in(transactions);
        } catch (SQLException | RuntimeException | Error fault) {
            stopped(fault);
        }
    }

    /** It came to nothing: says why, unless it will pass and is to be taken up again. */
    void stopped(Throwable fault) {
        LOG.error("rebuild of {} stopped: {}", projection.name(), Fault.describe(fault));
        if (!Fault.isPassing(fault) && !Thread.currentThread().isInterrupted()) {
            fail(Fault.describe(fault));
        }
    }

    private void fill(RebuildListener listener) throws SQLException, InterruptedException {
        try (ReadAhead events = new ReadAhead(log, BatchSize.LARGEST)) {
            long position = transactions.answer(this::lockedPosition);
            long head = log.head();
            while (head - position > BatchSize.LARGEST) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                position = add(events.after(position), head);
                listener.reached(position, head);
                head = log.head();
            }
        }
    }

    private long add(List<LoggedEvent> events, long target) throws SQLException {
        return transactions.answer(connection -> {
            Progress before = next.lock(connection).orElseThrow();
            if (before.position() + 1 != events.getFirst().position()) {
                throw new IllegalStateException(next.name() + " was filled by somebody else as well");
            }
            Batch.Outcome outcome = Batch.in(next, projection, connection).apply(events, before);
            if (outcome.full()) {
                throw new IllegalStateException(Trouble.FULL.message());
            }
            new Rebuilds(connection).advance(projection.name(), outcome.position(), target);
            return outcome.position();
        });
    }

    private long lockedPosition(Connection connection) throws SQLException {
        return next.lock(connection).orElseThrow().position();
    }

    private void fail(String message) {
        transactions.query(connection -> {
            next.drop(connection);
            new Rebuilds(connection).finish(projection.name(), RebuildState.FAILED, message);
            return true;
        });
    }
}
