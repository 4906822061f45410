package nl.voortgang.verifier.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query one after the other, however many there are: only a few are in memory at a time. */
public final class Cursor<T> implements AutoCloseable {
    private static final int FETCHED_AT_ONCE = 1_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reader<T> reader;
    private @Nullable T ahead;

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Cursor(PreparedStatement statement, ResultSet rows, Reader<T> reader) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        this.reader = reader;
        advance();
    }

    /** Opens the query. The driver fetches in portions because a transaction is under way. */
    public static <T> Cursor<T> open(Connection connection, String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setFetchSize(FETCHED_AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return new Cursor<>(statement, statement.executeQuery(), reader);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** The next row, which stays the next one; null at the end. */
    public @Nullable T peek() {
        return ahead;
    }

    /** The next row; null at the end. */
    public @Nullable T next() throws SQLException {
        T next = ahead;
        advance();
        return next;
    }

    private void advance() throws SQLException {
        ahead = rows.next() ? reader.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
