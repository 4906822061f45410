package nl.voortgang.eventstore.postgres;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One reader on its way along the log. Reads in batches, and waits without a connection. Axon's pooled processor looks for more events on one
 * thread while it takes them on another, so what is ready is guarded.
 */
final class PositionStream implements TrackingEventStream {
    private static final int BATCH = 500;
    private static final long PATIENCE_MINUTES = 1;

    private final EventLog log;
    private final HeadWatch head;
    private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private volatile long position;
    private @Nullable Runnable callback;

    PositionStream(EventLog log, HeadWatch head, long position) {
        this.log = log;
        this.head = head;
        this.position = position;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(ready.peekFirst());
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return hasNextAvailable() || (head.awaitBeyond(position, timeout, unit) && hasNextAvailable());
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            TrackedEventMessage<?> next = poll();
            if (next != null) {
                return next;
            }
            boolean unused = head.awaitBeyond(position, PATIENCE_MINUTES, TimeUnit.MINUTES);
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        close();
        callback = onAvailable;
        head.onAdvance(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback != null) {
            head.forget(callback);
        }
    }

    private synchronized @Nullable TrackedEventMessage<?> poll() {
        fetch();
        return ready.pollFirst();
    }

    private void fetch() {
        if (!ready.isEmpty() || head.position() <= position) {
            return;
        }
        for (LoggedEvent event : log.readAfter(position, BATCH)) {
            ready.addLast(Positions.tracked(event));
            position = event.position();
        }
    }
}
