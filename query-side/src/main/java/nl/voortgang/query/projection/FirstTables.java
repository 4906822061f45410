package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import nl.voortgang.eventstore.EventLog;

/**
 * The live tables of a projection where there are none: a new projection of an upgrade, a new database for an old log, or somebody dropped them.
 *
 * <p>A short log is followed from its beginning. For a long one the tables are made to be looked at and stay empty, and a rebuild is written
 * down as one that nobody is at: it is taken up as one that was interrupted, and puts filled tables in their place.
 */
final class FirstTables {
    /** Up to so many events, following takes no longer than anybody would wait, and rows come in little by little. */
    static final long FOLLOWED = 100_000;

    private final Projection projection;
    private final ProjectionSchema live;
    private final EventLog log;

    FirstTables(Projection projection, EventLog log) {
        this.projection = projection;
        this.live = ProjectionSchema.live(projection);
        this.log = log;
    }

    /** Any number of nodes may ask at once: one of them makes the tables. */
    void createWhereMissing(Connection connection) throws SQLException {
        live.guardExistence(connection);
        if (live.exists(connection)) {
            return;
        }
        long head = log.head();
        if (head <= FOLLOWED || !(projection instanceof FoldedProjection)) {
            live.create(connection);
            return;
        }
        live.createToBeReplaced(connection);
        if (!Rebuilds.key(projection.name()).isHeld(connection)) {
            new Rebuilds(connection).begin(projection.name(), head, Rebuilds.BY_NOBODY);
        }
    }
}
