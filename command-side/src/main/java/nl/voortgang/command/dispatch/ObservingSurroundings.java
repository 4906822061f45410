package nl.voortgang.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Notes, for what is being handled on this thread, which aggregates its decisions looked at, so that the append can check them. Reads only what
 * is not remembered, where the decision may rest on that.
 */
final class ObservingSurroundings extends StoredSurroundings {
    private static final String OBSERVED = "observed";

    private final RememberedStates remembered;

    ObservingSurroundings(EventStore store, RememberedStates remembered) {
        super(store);
        this.remembered = remembered;
    }

    @Override
    protected <S> Optional<Folded<S>> look(String aggregateId, Supplier<Optional<Folded<S>>> reading) {
        Recollection recollection = Recollection.ofCurrentCommand();
        Folded<S> known = recollection == null ? null : remembered.find(aggregateId);
        if (recollection != null && known != null) {
            recollection.noteUse();
            return Optional.of(known);
        }
        long now = remembered.now();
        Optional<Folded<S>> read = reading.get();
        read.ifPresent(found -> remembered.keep(aggregateId, found, now));
        return read;
    }

    @Override
    protected void saw(String aggregateId, long sequence) {
        // What is written is written by the outermost unit of work: with several commands in it, for all of them.
        List<Observed> observed =
                CurrentUnitOfWork.get().root().getOrComputeResource(OBSERVED, key -> new ArrayList<>());
        Observed now = new Observed(aggregateId, sequence);
        // Seen twice at different revisions: both stay, and the append finds the older one stale.
        if (!observed.contains(now)) {
            observed.add(now);
        }
    }

    static List<Observed> observed(UnitOfWork<?> unit) {
        List<Observed> observed = unit.getResource(OBSERVED);
        return observed == null ? List.of() : List.copyOf(observed);
    }
}
