package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Runs work in a transaction of its own: all of it is kept, or none. */
final class Transactions {
    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with the connection between begin and commit. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The same, for work that answers nothing. */
    interface Act {
        void on(Connection connection) throws SQLException;
    }

    <T> T answer(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            return answer(work, connection);
        }
    }

    /** On a connection that does not commit by itself. */
    static <T> T answer(Work<T> work, Connection connection) throws SQLException {
        boolean done = false;
        try {
            T answer = work.on(connection);
            connection.commit();
            done = true;
            return answer;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /** The same, for callers that can do nothing about a database that fails. */
    <T> T query(Work<T> work) {
        try {
            return answer(work);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    static DataAccessException translated(SQLException fault) {
        DataAccessException known = new SQLExceptionSubclassTranslator().translate("projections", null, fault);
        return known == null ? new UncategorizedSQLException("projections", null, fault) : known;
    }

    void run(Act act) throws SQLException {
        answer(connection -> {
            act.on(connection);
            return true;
        });
    }

    /** A connection outside any transaction; the caller closes it. */
    Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    /** The reason for rolling back is on its way to the caller; a broken connection rolls back by itself. */
    @SuppressWarnings("EmptyCatch")
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // Nothing of the transaction is left on the server either.
        }
    }
}
