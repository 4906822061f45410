package nl.voortgang.benchmarks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** A cache that forgets nothing, the same for every store: what is measured is what becomes of a command that need not read. */
final class HeldAggregates implements Cache {
    private final Map<Object, Object> held = new ConcurrentHashMap<>();

    // Axon's own signature.
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) held.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        held.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return held.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return held.remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return held.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> false;
    }
}
