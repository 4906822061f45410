package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log with one projection, on a thread of its own.
 *
 * <p>Every node runs one. Whoever locks the projection's progress projects the next batch; rows, progress and dead letters commit together,
 * so each event is projected once however many nodes there are and whenever one of them dies.
 */
final class ProjectionRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration LOOK_ROUND = Duration.ofSeconds(1);

    /**
     * Who has caught up lets a little time pass before the next batch, in which more comes together: where events come one after the other, nine
     * projections that each begin at once with every one of them would leave less of the processors for commands than their transactions take. An
     * event that comes after quiet does not wait.
     */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final Projection projection;
    private final ProjectionSchema live;
    private final EventLog log;
    private final RecentEvents recent;
    private final FirstTables tables;
    private final KeptConnection connection;
    private final Reached reached;
    private final BatchSize size = new BatchSize();
    private final Pause pause = new Pause();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Trouble trouble;

    /** What one round of the loop came to. */
    private enum Round {
        PROJECTED,
        NOTHING_NEW,
        DONE_ELSEWHERE,
        FULL
    }

    ProjectionRunner(Projection projection, EventLog log, RecentEvents recent, DataSource unpooled, Reached reached) {
        this.projection = projection;
        this.live = ProjectionSchema.live(projection);
        this.log = log;
        this.recent = recent;
        this.tables = new FirstTables(projection, log);
        this.connection = new KeptConnection(live, unpooled);
        this.reached = reached;
        this.thread = Thread.ofPlatform()
                .name("projection-" + projection.name())
                .daemon()
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** What keeps this node from going on; null where nothing does. */
    @Nullable
    Trouble trouble() {
        return trouble;
    }

    /** No batch is begun from here on. */
    void stop() {
        closing.countDown();
        thread.interrupt();
    }

    /** Lets the running batch end, and returns when it has. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosing()) {
                attemptRound();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
        }
    }

    private void attemptRound() throws InterruptedException {
        try {
            Progress progress = progress();
            reached.report(projection.name(), progress.position());
            if (progress.isToBeReplaced()) {
                rest(LOOK_ROUND);
            } else {
                follow(progress);
            }
        } catch (SQLException | RuntimeException | Error fault) {
            if (!isClosing()) {
                report(Trouble.of(fault));
                rest(pause.longer());
            }
        }
    }

    /** Goes on from here for as long as this node is the one that does, and looks at the database afresh when it is not. */
    private void follow(Progress from) throws SQLException, InterruptedException {
        long position = from.position();
        while (!isClosing()) {
            int most = size.next();
            List<LoggedEvent> events = recent.after(position, most);
            Round round = events.isEmpty() ? Round.NOTHING_NEW : project(events, position);
            switch (round) {
                case PROJECTED -> {
                    position = events.getLast().position();
                    if (events.size() < most) {
                        rest(GATHERING);
                        if (!log.awaitBeyond(position, LOOK_ROUND)) {
                            return;
                        }
                    }
                }
                case NOTHING_NEW -> {
                    recovered();
                    if (!log.awaitBeyond(position, LOOK_ROUND)) {
                        return;
                    }
                }
                case DONE_ELSEWHERE -> {
                    size.smallest();
                    rest(pause.longer());
                    return;
                }
                case FULL -> {
                    report(Trouble.FULL);
                    rest(pause.longer());
                    return;
                }
            }
        }
    }

    private Round project(List<LoggedEvent> events, long position) throws SQLException {
        long began = System.nanoTime();
        Round round;
        try {
            round = project(position, (batch, progress) -> batch.applyAtOnce(events, progress));
        } catch (Attempt.Failed unused) {
            // To find out which of them it is takes a transaction with savepoints.
            round = project(position, (batch, progress) -> batch.apply(events, progress));
        }
        if (round == Round.PROJECTED) {
            size.took(events.size(), System.nanoTime() - began);
            recovered();
            reached.report(projection.name(), events.getLast().position());
        }
        return round;
    }

    /** A way to apply a batch. */
    private interface Applying {
        Batch.Outcome apply(Batch batch, Progress progress) throws SQLException;
    }

    private Round project(long position, Applying applying) throws SQLException {
        return connection.answer(tables -> {
            Optional<ProjectionSchema.Entered> entered = live.tryLock(tables);
            if (entered.isEmpty() || entered.get().progress().position() != position) {
                return Round.DONE_ELSEWHERE;
            }
            Progress progress = entered.get().progress();
            if (progress.isToBeReplaced()) {
                return Round.DONE_ELSEWHERE;
            }
            live.requireFit(progress);
            Batch batch = Batch.in(live, entered.get(), projection, tables);
            return applying.apply(batch, progress).full() ? Round.FULL : Round.PROJECTED;
        });
    }

    /** Where the projection stands; its tables are made first where there are none. */
    private Progress progress() throws SQLException {
        if (!connection.answer(live::exists)) {
            connection.run(tables::createWhereMissing);
        }
        Progress progress = connection
                .answer(live::progress)
                .orElseThrow(() -> new IllegalStateException(live.name() + " has no progress"));
        if (!progress.isToBeReplaced()) {
            live.requireFit(progress);
        }
        return progress;
    }

    private void recovered() {
        pause.reset();
        if (trouble != null) {
            LOG.info("projection {} goes on", projection.name());
            trouble = null;
        }
    }

    /** Says so once, and not at every attempt. */
    private void report(Trouble now) {
        Trouble before = trouble;
        trouble = now;
        if (now.equals(before)) {
            return;
        }
        if (now.state() == ProjectionState.RETRYING) {
            LOG.warn("projection {} tries again until it succeeds: {}", projection.name(), now.message());
        } else {
            LOG.error("projection {} stands still: {}", projection.name(), now.message());
        }
    }

    private void rest(Duration time) throws InterruptedException {
        closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
