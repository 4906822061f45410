package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** The events of a filling that one fold sees: all of whatever its rows depend on. Used by one thread at a time. */
final class Share {
    private final BareTables tables = new BareTables();
    private final Fold fold;
    private final Map<Long, String> undigested;
    private final Set<String> parkedAggregates = new HashSet<>();
    private final List<Parked> parked = new ArrayList<>();

    /** An event that is not applied, and why. */
    record Parked(LoggedEvent event, String cause) {}

    /**
     * A share of nothing yet.
     *
     * @param undigested what earlier fillings could not digest: its position, and why
     */
    Share(FoldedProjection projection, Map<Long, String> undigested) {
        this.fold = projection.fold(tables);
        this.undigested = undigested;
    }

    /** Applies the events, up to the one that cannot be digested; null where there is none. */
    @Nullable
    Parked apply(List<LoggedEvent> events) throws SQLException {
        fold.expect(events);
        for (LoggedEvent event : events) {
            Parked faulty = apply(event);
            if (faulty != null) {
                return faulty;
            }
        }
        return null;
    }

    private @Nullable Parked apply(LoggedEvent event) throws SQLException {
        if (parkedAggregates.contains(event.aggregateId())) {
            parked.add(new Parked(event, DeadLetters.waiting(event)));
            return null;
        }
        String cause = undigested.get(event.position());
        if (cause != null) {
            parked.add(new Parked(event, cause));
            parkedAggregates.add(event.aggregateId());
            return null;
        }
        try {
            fold.apply(event);
            return null;
        } catch (RuntimeException fault) {
            if (Fault.isPassing(fault) || Thread.currentThread().isInterrupted()) {
                throw fault;
            }
            return new Parked(event, Fault.describe(fault));
        }
    }

    /** Lets no more wait in memory than this, and the fold remember no more than twice as much of what it can find again. */
    void relieve(long bytes) {
        tables.relieve(bytes);
        fold.relieve(2 * bytes);
    }

    void conclude() throws SQLException {
        fold.conclude();
        tables.conclude();
    }

    BareTables tables() {
        return tables;
    }

    List<Parked> parked() {
        return parked;
    }
}
