package nl.voortgang.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Remembers, for the command being handled, which aggregates its decision looked at, so that the append can check them. */
final class ObservingSurroundings extends StoredSurroundings {
    private static final String OBSERVED = "observed";

    ObservingSurroundings(EventStore store) {
        super(store);
    }

    @Override
    protected void saw(String aggregateId, long sequence) {
        List<Observed> observed = CurrentUnitOfWork.get().getOrComputeResource(OBSERVED, key -> new ArrayList<>());
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
