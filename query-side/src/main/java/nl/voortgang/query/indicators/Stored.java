package nl.voortgang.query.indicators;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** Reads the rows of a table that are true now, as many as a batch of events needs in one query. */
final class Stored {
    private Stored() {}

    /** What to do with a row. */
    interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    static void read(Tables tables, String table, String keyColumn, List<UUID> keys, Reading reading)
            throws SQLException {
        if (!keys.isEmpty()) {
            tables.read(stored -> read(stored, table, keyColumn, keys, reading));
        }
    }

    private static void read(Connection stored, String table, String keyColumn, List<UUID> keys, Reading reading)
            throws SQLException {
        try (PreparedStatement query = stored.prepareStatement("select * from " + table + " where to_position = "
                + VersionedRows.FOREVER + " and " + keyColumn + " = any(?)")) {
            query.setArray(
                    1, stored.createArrayOf("uuid", keys.stream().distinct().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reading.of(row);
                }
            }
        }
    }
}
