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
        Exception fault = of(projection, events, connection);
        if (fault != null) {
            connection.rollback(before);
        }
        connection.releaseSavepoint(before);
        return fault;
    }

    /**
     * The same, but on failure the transaction is good for nothing any more: for those who expect none, and would not set a savepoint for each batch.
     *
     * @throws Failed where it was the events' fault
     */
    static void at(Projection projection, List<LoggedEvent> events, Connection connection) throws SQLException {
        Exception fault = of(projection, events, connection);
        if (fault != null) {
            throw new Failed(fault);
        }
    }

    /** An attempt failed, and its transaction with it. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Failed(Exception fault) {
            super(fault);
        }
    }

    private static @Nullable Exception of(Projection projection, List<LoggedEvent> events, Connection connection)
            throws SQLException {
        try {
            projection.project(events, connection);
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
            return fault;
        }
    }
}
