package nl.voortgang.command.dispatch;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Organisations and periods as a decision on this node read them last, so that the next decision need not. They may be outdated: other nodes
 * write, too. So the same holds as for {@link RememberedAggregates}: a yes is confirmed by the append, which compares the revision that was
 * looked at, and everything else is asked again of what is stored.
 *
 * <p>Only what an append compares may be kept here. That something does not exist is not kept.
 */
@Component
final class RememberedStates implements Remembering {
    private final BriefMemory<Folded<?>> memory;

    @Autowired
    RememberedStates() {
        this(System::nanoTime);
    }

    RememberedStates(LongSupplier nanoTime) {
        this.memory = new BriefMemory<>(nanoTime);
    }

    long now() {
        return memory.now();
    }

    // What was kept of a stream was folded into the kind of state that this stream has.
    @SuppressWarnings("unchecked")
    @Nullable
    <S> Folded<S> find(String aggregateId) {
        return (Folded<S>) memory.find(aggregateId);
    }

    void keep(String aggregateId, Folded<?> read, long readAt) {
        memory.keep(aggregateId, read, readAt);
    }

    @Override
    public void forget(String aggregateId) {
        boolean unused = memory.forget(aggregateId);
    }
}
