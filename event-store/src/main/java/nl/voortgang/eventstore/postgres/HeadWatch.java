package nl.voortgang.eventstore.postgres;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The highest position this node has heard of, and everybody on this node who waits for a higher one. */
final class HeadWatch {
    private static final Logger log = LoggerFactory.getLogger(HeadWatch.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private volatile long position;

    long position() {
        return position;
    }

    /** Wakes everybody where the position is news. Sequencer and listener both report it, in any order. */
    void advanceTo(long head) {
        lock.lock();
        try {
            if (head <= position) {
                return;
            }
            position = head;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(HeadWatch::call);
    }

    boolean awaitBeyond(long seen, long nanos) throws InterruptedException {
        if (position > seen) {
            return true;
        }
        long remaining = nanos;
        lock.lockInterruptibly();
        try {
            while (position <= seen && remaining > 0) {
                remaining = advanced.awaitNanos(remaining);
            }
            return position > seen;
        } finally {
            lock.unlock();
        }
    }

    boolean awaitBeyond(long seen, long timeout, TimeUnit unit) throws InterruptedException {
        return awaitBeyond(seen, unit.toNanos(timeout));
    }

    /** The callback runs on the thread that brings the news, so it must be quick. */
    void onAdvance(Runnable callback) {
        callbacks.add(callback);
    }

    void forget(Runnable callback) {
        callbacks.remove(callback);
    }

    private static void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            // One reader's mistake must stop neither the sequencer nor the other readers.
            log.error("a reader failed when it was told of new events", e);
        }
    }
}
