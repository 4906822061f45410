package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds the parameters of a statement one after the other, each an array over all rows. Arrays of the very type of their elements are sent as
 * bytes; others would be written as text and read again.
 */
final class SqlArrays {
    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter;

    SqlArrays(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void value(@Nullable Object value, int sqlType) throws SQLException {
        statement.setObject(++parameter, value, sqlType);
    }

    <T> void texts(List<T> rows, Function<T, String> column) throws SQLException {
        bind("text", rows.stream().map(column).toArray(String[]::new));
    }

    <T> void optionalTexts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        bind("text", rows.stream().map(column).toArray());
    }

    <T> void longs(List<T> rows, Function<T, Long> column) throws SQLException {
        bind("int8", rows.stream().map(column).toArray(Long[]::new));
    }

    <T> void ints(List<T> rows, Function<T, Integer> column) throws SQLException {
        bind("int4", rows.stream().map(column).toArray(Integer[]::new));
    }

    <T> void bytes(List<T> rows, Function<T, byte @Nullable []> column) throws SQLException {
        bind("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    <T> void uuids(List<T> rows, Function<T, @Nullable UUID> column) throws SQLException {
        bind("uuid", rows.stream().map(column).toArray());
    }

    /** Cut off rather than rounded by the database: an event must not seem to have occurred later than it did. */
    <T> void moments(List<T> rows, Function<T, Instant> column) throws SQLException {
        bind(
                "timestamptz",
                rows.stream()
                        .map(row -> column.apply(row).truncatedTo(ChronoUnit.MICROS))
                        .toArray());
    }

    private void bind(String type, Object[] values) throws SQLException {
        statement.setArray(++parameter, connection.createArrayOf(type, values));
    }
}
