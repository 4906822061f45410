package nl.voortgang.command.dispatch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import nl.voortgang.command.Door;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Aggregates as their last command on this node left them, so that the next one need not read them. They may be outdated: other nodes write,
 * too. So what is remembered can only ever say yes, and the event store has to take what follows on it; {@link AxonCommands} asks everything
 * else again of what is stored.
 *
 * <p>Only so many are kept, and none for longer than a minute after it was read from its events, however often it is used: a text that was
 * erased meanwhile, on whatever node, is gone by then.
 */
@Component(Door.MEMORY)
public final class RememberedAggregates implements Cache {
    static final int MOST = 10_000;
    static final Duration LONGEST = Duration.ofMinutes(1);

    private record Remembered(Object aggregate, long readAt) {}

    private final LongSupplier nanoTime;
    private final PastRevisions past = new PastRevisions(MOST);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Object, Remembered> aggregates = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Remembered> longestUnused) {
            return size() > MOST;
        }
    };

    @Autowired
    public RememberedAggregates() {
        this(System::nanoTime);
    }

    RememberedAggregates(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The event store has said that the aggregate is at this revision. */
    void reached(Object key, long revision) {
        past.reached(key, revision);
    }

    /** Whether the aggregate is further for certain than whoever expects this revision believes. */
    boolean isPast(Object key, @Nullable Long expected) {
        return past.beyond(key, expected) != null;
    }

    /**
     * What is remembered, where the current command may rest on it.
     *
     * @throws ConflictingAggregateVersionException where its sender saw an older revision, so that the aggregate need not be read to say so
     */
    @Override
    // Axon's own signature; what it has put under a key it knows the type of.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        Recollection recollection = Recollection.ofCurrentCommand();
        if (recollection == null) {
            return null;
        }
        Long beyond = past.beyond(key, recollection.expectedRevision());
        if (beyond != null) {
            throw new ConflictingAggregateVersionException(
                    key.toString(), Objects.requireNonNull(recollection.expectedRevision()), beyond);
        }
        Remembered found = find(key);
        if (found == null) {
            return null;
        }
        recollection.noteUse();
        return (V) found.aggregate();
    }

    private @Nullable Remembered find(Object key) {
        lock.lock();
        try {
            Remembered found = aggregates.get(key);
            if (found != null && nanoTime.getAsLong() - found.readAt() > LONGEST.toNanos()) {
                aggregates.remove(key);
                return null;
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(Object key, Object value) {
        lock.lock();
        try {
            // It has grown out of the one that was remembered, and knows what that knew.
            Remembered before = aggregates.get(key);
            aggregates.put(key, new Remembered(value, before == null ? nanoTime.getAsLong() : before.readAt()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        lock.lock();
        try {
            return aggregates.putIfAbsent(key, new Remembered(value, nanoTime.getAsLong())) == null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean remove(Object key) {
        lock.lock();
        try {
            return aggregates.remove(key) != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void removeAll() {
        lock.lock();
        try {
            aggregates.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    /** Nobody listens to it. */
    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> false;
    }
}
