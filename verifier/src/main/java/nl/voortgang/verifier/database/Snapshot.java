package nl.voortgang.verifier.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One transaction in which every query sees the database as it was at one moment, and which can change nothing. Leaves the connection as it
 * was lent.
 */
public final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;

    private Snapshot(Connection connection, boolean autoCommit) {
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    /**
     * Begins.
     *
     * @param connection with no transaction under way
     */
    public static Snapshot of(Connection connection) throws SQLException {
        Snapshot snapshot = new Snapshot(connection, connection.getAutoCommit());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            // Reading everything takes as long as it takes. And no name is found anywhere but where it is looked for:
            // somebody may have left functions of familiar names lying about.
            statement.execute("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;"
                    + " set local jit = off; set local search_path to pg_catalog");
        } catch (SQLException e) {
            snapshot.close();
            throw e;
        }
        return snapshot;
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
    }
}
