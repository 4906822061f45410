package nl.voortgang.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for a projection of this node as soon as it has committed. */
final class Reached {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Long> positions = new HashMap<>();
    private long changes;

    void report(String projection, long position) {
        lock.lock();
        try {
            positions.put(projection, position);
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The last position this node itself brought the projection to. Another node may have gone further. */
    long position(String projection) {
        lock.lock();
        try {
            return positions.getOrDefault(projection, -1L);
        } finally {
            lock.unlock();
        }
    }

    /** How often anything was reported; to be read before looking, so that nothing is missed between looking and waiting. */
    long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more was reported than was seen, or the time is up. */
    void awaitChange(long seen, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (changes == seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
