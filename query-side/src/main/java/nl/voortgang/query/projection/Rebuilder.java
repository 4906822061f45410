package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rebuilds in the background, and takes up those that a node which is gone left behind. */
final class Rebuilder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);
    private static final long SECONDS_BETWEEN_ROUNDS = 5;

    private final RebuildTools tools;
    private final String codeVersion;
    private final ThreadFactory threads =
            Thread.ofPlatform().name("rebuild-", 1).daemon().factory();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-rebuilds").daemon().factory());

    Rebuilder(EventLog log, Transactions transactions, String codeVersion) {
        this.tools = new RebuildTools(log, transactions);
        this.codeVersion = codeVersion;
    }

    /** From now on, interrupted rebuilds of these are taken up again. */
    void watch(Collection<Projection> projections) {
        Future<?> unused =
                rounds.scheduleWithFixedDelay(() -> resume(projections), 0, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    private void resume(Collection<Projection> projections) {
        try {
            List<Projection> interrupted = new ArrayList<>();
            for (Projection each : projections) {
                if (isInterrupted(each)) {
                    interrupted.add(each);
                }
            }
            begin(interrupted, true);
        } catch (SQLException | RuntimeException fault) {
            if (!rounds.isShutdown()) {
                LOG.warn("could not look for interrupted rebuilds: {}", Fault.describe(fault));
            }
        }
    }

    private boolean isInterrupted(Projection projection) throws SQLException {
        return tools.transactions().answer(connection -> new Rebuilds(connection)
                .of(projection.name())
                .filter(stored -> stored.status().state() == RebuildState.INTERRUPTED)
                .isPresent());
    }

    /** Starts rebuilds in the background, but for those that are running. */
    void start(Collection<Projection> projections) throws SQLException {
        begin(projections, false);
    }

    private void begin(Collection<Projection> projections, boolean onlyInterrupted) throws SQLException {
        if (projections.isEmpty()) {
            return;
        }
        JointRebuild joint =
                JointRebuild.begin(new JointRebuild.Wish(projections, onlyInterrupted, codeVersion), tools);
        if (joint.isEmpty()) {
            joint.close();
        } else {
            inBackground(joint);
        }
    }

    /** Rebuilds on the calling thread, but for those that are running. */
    void run(Collection<Projection> projections, RebuildListener listener) throws SQLException, InterruptedException {
        try (JointRebuild joint = JointRebuild.begin(new JointRebuild.Wish(projections, false, codeVersion), tools)) {
            joint.complete(true, listener);
        }
    }

    private void inBackground(JointRebuild joint) {
        Thread thread = threads.newThread(() -> toTheEnd(joint));
        running.add(thread);
        thread.start();
    }

    private void toTheEnd(JointRebuild joint) {
        try (joint) {
            joint.complete(false, RebuildListener.NONE);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (SQLException lost) {
            LOG.warn("rebuilds lost their locks: {}", Fault.describe(lost));
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                thread.join(Duration.ofSeconds(30));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
