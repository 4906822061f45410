package nl.voortgang.verifier.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short questions to the database. */
public final class Lookup {
    private Lookup() {}

    public static <T> List<T> all(Connection connection, String sql, Cursor.Reader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(reader.read(row));
                }
            }
            return all;
        }
    }

    /** The first answer; null where there is none. */
    public static <T> @Nullable T first(
            Connection connection, String sql, Cursor.Reader<T> reader, Object... parameters) throws SQLException {
        List<T> all = all(connection, sql, reader, parameters);
        return all.isEmpty() ? null : all.getFirst();
    }

    public static boolean exists(Connection connection, String schema, String table) throws SQLException {
        return first(
                        connection,
                        "select from pg_tables where schemaname = ? and tablename = ?",
                        row -> true,
                        schema,
                        table)
                != null;
    }

    /** Where in the log the event of this index is; null where it has no position. */
    public static @Nullable Long positionOf(Connection connection, long index) throws SQLException {
        return first(
                connection,
                "select position from event_store.log_position where global_index = ?",
                row -> row.getLong(1),
                index);
    }
}
