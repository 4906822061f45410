package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** An append that has written its events and has not committed. */
final class OpenAppend implements AutoCloseable {
    private final Connection connection;

    private OpenAppend(Connection connection) {
        this.connection = connection;
    }

    static OpenAppend begin(DataSource dataSource, AppendRequest request) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        AppendCall.execute(connection, request);
        return new OpenAppend(connection);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
