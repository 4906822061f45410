package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import org.springframework.transaction.support.TransactionTemplate;

/** A thread that follows our log in batches: rows and token in one transaction. */
final class LogFollower implements AutoCloseable {
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final EventLog log;
    private final FollowedRows rows;
    private final TransactionTemplate transaction;
    private final Consumer<String> visible;
    private final Thread thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::follow);
    private volatile boolean closing;

    LogFollower(EventLog log, FollowedRows rows, TransactionTemplate transaction, Consumer<String> visible) {
        this.log = log;
        this.rows = rows;
        this.transaction = transaction;
        this.visible = visible;
        rows.createWithToken();
        thread.start();
    }

    private void follow() {
        long position = 0;
        while (!closing) {
            List<LoggedEvent> events = next(position);
            if (!events.isEmpty()) {
                long last = events.getLast().position();
                transaction.executeWithoutResult(status -> {
                    rows.insert(events);
                    rows.moveTokenTo(last);
                });
                events.forEach(event -> visible.accept(event.eventId().toString()));
                position = last;
            }
        }
    }

    private List<LoggedEvent> next(long position) {
        try {
            return log.awaitBeyond(position, PATIENCE) ? log.readAfter(position, BATCH) : List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
