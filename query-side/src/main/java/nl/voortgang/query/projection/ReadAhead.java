package nl.voortgang.query.projection;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Reads the next batch of the log while the one before is being projected. */
final class ReadAhead implements AutoCloseable {
    private final EventLog log;
    private final int limit;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-reader").daemon().factory());
    private @Nullable Future<List<LoggedEvent>> ahead;
    private long aheadOf = -1;

    ReadAhead(EventLog log, int limit) {
        this.log = log;
        this.limit = limit;
    }

    List<LoggedEvent> after(long position) throws InterruptedException {
        List<LoggedEvent> events = ahead != null && aheadOf == position ? await(ahead) : log.readAfter(position, limit);
        if (events.size() == limit) {
            aheadOf = events.getLast().position();
            long from = aheadOf;
            ahead = reader.submit(() -> log.readAfter(from, limit));
        } else {
            ahead = null;
        }
        return events;
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }

    private static List<LoggedEvent> await(Future<List<LoggedEvent>> read) throws InterruptedException {
        try {
            return read.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
