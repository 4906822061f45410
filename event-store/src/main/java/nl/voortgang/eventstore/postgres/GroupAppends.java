package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.voortgang.eventstore.postgres.WaitingAppend.Verdict;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets requests that come at the same time share a transaction. A group only ever says yes: whoever is left by it asks by themselves, so that
 * no request takes another one down, and there is one place that says why not.
 */
final class GroupAppends implements Appends, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupAppends.class);

    /** One group is written while the next one gathers and another is on its way to the disk. */
    private static final int WRITERS = 2;

    private static final int CAPACITY = 1_000;
    private static final Duration LONGEST_WAIT_FOR_ROOM = Duration.ofSeconds(10);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final SingleAppends single;
    private final Runnable appended;
    private final AppendQueue queue = new AppendQueue(WRITERS, CAPACITY);
    private final ExecutorService executor;

    GroupAppends(DataSource dataSource, Runnable appended) {
        this.dataSource = dataSource;
        this.single = new SingleAppends(dataSource, appended);
        this.appended = appended;
        this.executor = writers();
    }

    /** Threads that end by themselves when there is nothing to write, so that a store that was never started leaves none. */
    private static ExecutorService writers() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor writers = new ThreadPoolExecutor(
                WRITERS, WRITERS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), writing -> Thread.ofPlatform()
                        .daemon()
                        .name("event-store-writer-" + number.incrementAndGet())
                        .unstarted(writing));
        // Only where closing has run out of patience. Who waits in the queue must be answered all the same.
        writers.setRejectedExecutionHandler((writing, closed) -> writing.run());
        writers.allowCoreThreadTimeOut(true);
        return writers;
    }

    @Override
    public void append(AppendRequest request) {
        if (!Shareable.is(request)) {
            single.append(request);
            return;
        }
        WaitingAppend append = new WaitingAppend(request);
        switch (enter(append)) {
            case ALONE -> alone(request);
            case WAIT -> await(append);
            case CALL_A_WRITER -> {
                executor.execute(this::writeGroups);
                await(append);
            }
            case FULL -> throw new EventStoreException("too many appends are waiting; nothing was appended");
        }
    }

    private AppendQueue.Turn enter(WaitingAppend append) {
        try {
            return queue.enter(append, LONGEST_WAIT_FOR_ROOM);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void alone(AppendRequest request) {
        try {
            single.append(request);
        } finally {
            if (queue.leave()) {
                executor.execute(this::writeGroups);
            }
        }
    }

    private void await(WaitingAppend append) {
        try {
            conclude(append.await(), append.request());
        } catch (InterruptedException e) {
            if (queue.withdraw(append)) {
                throw interrupted(e);
            }
            // It is being written. Whoever went away now would not know what came of it.
            try {
                conclude(append.awaitUninterruptibly(), append.request());
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void conclude(Verdict verdict, AppendRequest request) {
        switch (verdict) {
            case WRITTEN -> {}
            case LEFT -> single.append(request);
            case IN_DOUBT -> single.appendUnlessThere(request);
        }
    }

    private static EventStoreException interrupted(InterruptedException interruption) {
        Thread.currentThread().interrupt();
        return new EventStoreException("interrupted while waiting; nothing was appended", interruption);
    }

    private void writeGroups() {
        boolean finished = false;
        try {
            for (List<WaitingAppend> group = queue.take(); !group.isEmpty(); group = queue.take()) {
                write(group);
            }
            finished = true;
        } finally {
            if (!finished && queue.replaceWriter()) {
                executor.execute(this::writeGroups);
            }
        }
    }

    private void write(List<WaitingAppend> group) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            boolean[] written = GroupCall.execute(
                    connection, group.stream().map(WaitingAppend::request).toList());
            appended.run();
            for (int member = 0; member < group.size(); member++) {
                group.get(member).answer(written[member] ? Verdict.WRITTEN : Verdict.LEFT);
            }
        } catch (SQLException e) {
            log.warn("{} appends go by themselves after: {}", group.size(), e.toString());
            Verdict verdict = AppendFailures.isCertain(e) ? Verdict.LEFT : Verdict.IN_DOUBT;
            group.forEach(append -> append.answer(verdict));
        } finally {
            // Whatever happened, nobody waits for ever. Who has an answer keeps it.
            group.forEach(append -> append.answer(Verdict.IN_DOUBT));
        }
    }

    int waiting() {
        return queue.size();
    }

    /** Returns when nobody waits in the queue any more. Whoever comes later goes by themselves. */
    @Override
    public void close() {
        try {
            if (!queue.drain(LONGEST_DRAIN)) {
                log.warn("the store was closed while {} appends were waiting", queue.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdown();
    }
}
