package nl.voortgang.command.dispatch;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Organisations and periods as a decision or a look on this node read them last; everything else as it is. */
final class RecentSurroundings extends StoredSurroundings {
    private final RememberedStates remembered;

    RecentSurroundings(EventStore store, RememberedStates remembered) {
        super(store);
        this.remembered = remembered;
    }

    @Override
    protected <S> Optional<Folded<S>> look(String aggregateId, Supplier<Optional<Folded<S>>> reading) {
        Folded<S> known = remembered.find(aggregateId);
        if (known != null) {
            return Optional.of(known);
        }
        long now = remembered.now();
        Optional<Folded<S>> read = reading.get();
        read.ifPresent(found -> remembered.keep(aggregateId, found, now));
        return read;
    }
}
