package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rebuilds in the background, and takes up those that a node which is gone left behind. */
final class Rebuilder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);
    private static final long SECONDS_BETWEEN_ROUNDS = 5;

    private final EventLog log;
    private final Transactions transactions;
    private final BulkFills bulk;
    private final String codeVersion;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-rebuilds").daemon().factory());

    Rebuilder(EventLog log, Transactions transactions, String codeVersion) {
        this.log = log;
        this.transactions = transactions;
        this.bulk = new BulkFills(log, transactions);
        this.codeVersion = codeVersion;
    }

    /** From now on, interrupted rebuilds of these are taken up again. */
    void watch(Collection<Projection> projections) {
        Future<?> unused = rounds.scheduleWithFixedDelay(
                () -> projections.forEach(this::resume), 0, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    private void resume(Projection projection) {
        try {
            RebuildState state = transactions.answer(connection -> new Rebuilds(connection)
                    .of(projection.name())
                    .map(stored -> stored.status().state())
                    .orElse(RebuildState.DONE));
            if (state == RebuildState.INTERRUPTED) {
                claim(projection, true).ifPresent(rebuild -> inBackground(projection, rebuild));
            }
        } catch (SQLException | RuntimeException fault) {
            if (!rounds.isShutdown()) {
                LOG.warn("could not look for interrupted rebuilds of {}: {}", projection.name(), Fault.describe(fault));
            }
        }
    }

    /** Starts a rebuild, unless one is running. */
    void start(Projection projection) throws SQLException {
        claim(projection, false).ifPresent(rebuild -> inBackground(projection, rebuild));
    }

    /** Rebuilds on the calling thread. Returns false, having done nothing, where one is running already. */
    boolean run(Projection projection, boolean comparing, RebuildListener listener)
            throws SQLException, InterruptedException {
        Optional<Rebuild> claimed = claim(projection, false);
        if (claimed.isEmpty()) {
            return false;
        }
        try (Rebuild rebuild = claimed.get()) {
            rebuild.complete(comparing, listener);
        }
        return true;
    }

    private Optional<Rebuild> claim(Projection projection, boolean interruptedOnly) throws SQLException {
        Optional<Rebuild> claimed = Rebuild.claim(projection, log, transactions, bulk);
        if (claimed.isEmpty()) {
            return claimed;
        }
        Rebuild rebuild = claimed.get();
        boolean begun = false;
        try {
            if (!interruptedOnly || rebuild.wasInterrupted()) {
                rebuild.begin(codeVersion);
                begun = true;
            }
        } finally {
            if (!begun) {
                rebuild.close();
            }
        }
        return begun ? claimed : Optional.empty();
    }

    private void inBackground(Projection projection, Rebuild rebuild) {
        Thread thread = Thread.ofPlatform()
                .name("rebuild-" + projection.name())
                .daemon()
                .unstarted(() -> toTheEnd(rebuild));
        running.add(thread);
        thread.start();
    }

    private void toTheEnd(Rebuild rebuild) {
        try (rebuild) {
            rebuild.complete(false, RebuildListener.NONE);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (SQLException lost) {
            LOG.warn("a rebuild lost its lock: {}", Fault.describe(lost));
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
