package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are added once and never change; a row that is there already stays as it is. */
final class AddedRows {
    private final String insert;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    AddedRows(String table, String... columns) {
        insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.length, "?")) + ") on conflict do nothing";
    }

    void add(@Nullable Object... values) {
        rows.add(values);
    }

    void flush(Connection tables) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tables.prepareStatement(insert)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        rows.clear();
    }
}
