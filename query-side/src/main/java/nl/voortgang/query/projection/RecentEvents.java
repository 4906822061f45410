package nl.voortgang.query.projection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;

/**
 * The stretch of the log that was read last. Projections that follow it closely read and decode each event once for all of them; one that is
 * further behind reads for itself. Safe for use by any number of threads.
 *
 * <p>Texts are readable in here. So nothing is handed out any more that was read longer ago than {@link #LONGEST}: a text that is erased
 * meanwhile is then gone. A projection that was given it before has its erasure still to come, as if it had read it itself at that time.
 */
final class RecentEvents {
    static final int MOST = BatchSize.LARGEST;
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final EventLog log;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private int size;
    private boolean reachesHead;

    /** What was read at once, never empty; each follows directly on the one before. */
    private record Stretch(List<LoggedEvent> events, long readAt) {
        /** The position on which it follows. */
        long after() {
            return events.getFirst().position() - 1;
        }

        long last() {
            return events.getLast().position();
        }
    }

    RecentEvents(EventLog log) {
        this(log, System::nanoTime);
    }

    RecentEvents(EventLog log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** As {@link EventLog#readAfter}, but may be fewer than there are. */
    List<LoggedEvent> after(long position, int limit) {
        lock.lock();
        try {
            forget();
            if (stretches.isEmpty() || stretches.getFirst().after() <= position) {
                provide(position, limit);
                return kept(position, limit);
            }
        } finally {
            lock.unlock();
        }
        return log.readAfter(position, limit);
    }

    private void forget() {
        long now = nanoTime.getAsLong();
        while (!stretches.isEmpty()
                && (size > MOST || now - stretches.getFirst().readAt() > LONGEST.toNanos())) {
            size -= stretches.removeFirst().events().size();
        }
    }

    private void provide(long position, int limit) {
        if (stretches.isEmpty() || stretches.getLast().last() < position) {
            stretches.clear();
            size = 0;
            read(position, limit);
            return;
        }
        long there = stretches.getLast().last() - position;
        // Whoever is at the head and the first to see a new event reads it; the others need not look for more.
        if (there == 0 || (there < limit && !reachesHead)) {
            read(stretches.getLast().last(), (int) (limit - there));
        }
    }

    private void read(long after, int limit) {
        List<LoggedEvent> events = log.readAfter(after, limit);
        reachesHead = events.size() < limit;
        if (!events.isEmpty()) {
            stretches.addLast(new Stretch(events, nanoTime.getAsLong()));
            size += events.size();
        }
    }

    private List<LoggedEvent> kept(long position, int limit) {
        List<LoggedEvent> wanted = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.last() > position && wanted.size() < limit) {
                List<LoggedEvent> events = stretch.events();
                int from = (int) Math.max(0, position - stretch.after());
                wanted.addAll(events.subList(from, Math.min(events.size(), from + limit - wanted.size())));
            }
        }
        return wanted;
    }
}
