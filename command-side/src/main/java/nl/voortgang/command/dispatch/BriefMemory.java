package nl.voortgang.command.dispatch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps only so many things, those that were used last, and none for longer than a minute after it was read, however often it is used: a
 * text that was erased meanwhile, on whatever node, is never given out after that. Safe for use by any number of threads.
 */
final class BriefMemory<V> {
    static final int MOST = 10_000;
    static final Duration LONGEST = Duration.ofMinutes(1);

    private record Kept<V>(V value, long readAt) {}

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Object, Kept<V>> all = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept<V>> longestUnused) {
            return size() > MOST;
        }
    };

    BriefMemory(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The present moment, to be asked for before something is read that is kept then. */
    long now() {
        return nanoTime.getAsLong();
    }

    @Nullable
    V find(Object key) {
        lock.lock();
        try {
            Kept<V> found = all.get(key);
            if (found != null && now() - found.readAt() > LONGEST.toNanos()) {
                all.remove(key);
                return null;
            }
            return found == null ? null : found.value();
        } finally {
            lock.unlock();
        }
    }

    /** In place of what was kept. */
    void keep(Object key, V value, long readAt) {
        lock.lock();
        try {
            all.put(key, new Kept<>(value, readAt));
        } finally {
            lock.unlock();
        }
    }

    /** It has grown out of what was kept, and knows what that knew: so it is as old. */
    void keepGrown(Object key, V value) {
        lock.lock();
        try {
            Kept<V> before = all.get(key);
            all.put(key, new Kept<>(value, before == null ? now() : before.readAt()));
        } finally {
            lock.unlock();
        }
    }

    boolean keepIfAbsent(Object key, V value) {
        lock.lock();
        try {
            return all.putIfAbsent(key, new Kept<>(value, now())) == null;
        } finally {
            lock.unlock();
        }
    }

    boolean forget(Object key) {
        lock.lock();
        try {
            return all.remove(key) != null;
        } finally {
            lock.unlock();
        }
    }

    void forgetAll() {
        lock.lock();
        try {
            all.clear();
        } finally {
            lock.unlock();
        }
    }
}
