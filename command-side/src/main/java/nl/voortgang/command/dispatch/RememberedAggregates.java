package nl.voortgang.command.dispatch;

import java.util.Objects;
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
    private final PastRevisions past = new PastRevisions(BriefMemory.MOST);
    private final BriefMemory<Object> memory;

    @Autowired
    public RememberedAggregates() {
        this(System::nanoTime);
    }

    RememberedAggregates(LongSupplier nanoTime) {
        this.memory = new BriefMemory<>(nanoTime);
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
        Object found = memory.find(key);
        if (found != null) {
            recollection.noteUse();
        }
        return (V) found;
    }

    @Override
    public void put(Object key, Object value) {
        memory.keepGrown(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return memory.keepIfAbsent(key, value);
    }

    @Override
    public boolean remove(Object key) {
        return memory.forget(key);
    }

    @Override
    public void removeAll() {
        memory.forgetAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return memory.find(key) != null;
    }

    /** Nobody listens to it. */
    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> false;
    }
}
