package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Projects events so that, should that fail, the transaction is as it was before. */
final class Attempt {
    private Attempt() {}

    /**
     * What the projection threw on these events, with everything it had written undone; null where all went well.
     *
     * @throws SQLException where it was not the events' fault, such as a lost connection or the end of the program
     * @throws UnfitTables where a table is not there
     */
    static @Nullable Exception to(Projection projection, List<LoggedEvent> events, Connection connection)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            projection.project(events, connection);
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException | RuntimeException fault) {
            if (Fault.isPassing(fault) || Thread.currentThread().isInterrupted()) {
                throw fault;
            }
            if (Fault.isMissingTable(fault)) {
                throw new UnfitTables(
                        projection.name() + " has not the tables that this version needs, rebuild it: "
                                + Fault.describe(fault),
                        fault);
            }
            connection.rollback(before);
            connection.releaseSavepoint(before);
            return fault;
        }
    }
}
