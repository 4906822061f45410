package nl.voortgang.eventstore.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import org.springframework.dao.DataAccessException;

/** Reads a log while it grows, in pieces of any size, and keeps what it was handed at the time. */
final class LiveReader {
    private final EventLog log;
    private final Random random;
    private final List<LoggedEvent> read = new ArrayList<>();
    private volatile long last = Long.MAX_VALUE;
    private final CompletableFuture<Object> done;

    private LiveReader(EventLog log, long seed) {
        this.log = log;
        this.random = new Random(seed);
        this.done = Tries.begin(this::follow);
    }

    static LiveReader begin(EventLog log, long seed) {
        return new LiveReader(log, seed);
    }

    private List<LoggedEvent> follow() throws InterruptedException {
        while (read.size() < last) {
            read.addAll(further());
        }
        return read;
    }

    private List<LoggedEvent> further() throws InterruptedException {
        try {
            boolean isMore = log.awaitBeyond(read.size(), Duration.ofMillis(50));
            return isMore ? log.readAfter(read.size(), 1 + random.nextInt(50)) : List.of();
        } catch (DataAccessException lostConnection) {
            return List.of();
        }
    }

    /** All it read, once it has read that far. */
    @SuppressWarnings("unchecked")
    List<LoggedEvent> readUpTo(long position) throws ExecutionException, InterruptedException, TimeoutException {
        last = position;
        return (List<LoggedEvent>) done.get(30, TimeUnit.SECONDS);
    }
}
