package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.eventstore.LoggedEvent;

/** A projection whose rows are a fold of the events: the same one follows the log batch by batch, and is rebuilt in bulk. */
public interface FoldedProjection extends Projection {

    /** A fold over these tables, for one batch or for one rebuild. Must reach them by no other way. */
    Fold fold(Tables tables);

    /** What rows depend on: folds of events with different answers know nothing of each other. */
    default Object dependsOn(LoggedEvent event) {
        return event.aggregateId();
    }

    /** Whether rows depend on events of several organisations; otherwise a fold sees some of the organisations, and nothing of the others. */
    default boolean acrossOrganisations() {
        return false;
    }

    @Override
    default void project(List<LoggedEvent> events, Connection tables) throws SQLException {
        StoredTables stored = new StoredTables(tables);
        Fold fold = fold(stored);
        fold.expect(events);
        for (LoggedEvent event : events) {
            fold.apply(event);
        }
        fold.conclude();
        stored.flush();
    }
}
