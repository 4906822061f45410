package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables with rows in them, for one batch of events: what it puts is collected, and written at once. */
final class StoredTables implements Tables {
    private final Connection connection;
    private final List<Collected> collected = new ArrayList<>();

    /** Rows of one kind that wait to be written. */
    interface Collected {
        void flush(Connection connection) throws SQLException;
    }

    StoredTables(Connection connection) {
        this.connection = connection;
    }

    @Override
    public VersionedRows versioned(String table, List<String> keyColumns, List<String> valueColumns) {
        return collecting(new StoredVersions(table, keyColumns, valueColumns));
    }

    @Override
    public AddedRows added(String table, String... columns) {
        return collecting(new StoredAdditions(table, Column.all(columns), ""));
    }

    @Override
    public AddedRows addedOnce(String table, String... columns) {
        return collecting(new StoredAdditions(table, Column.all(columns), " on conflict do nothing"));
    }

    @Override
    public ReplacedRows replaced(String table, List<String> keyColumns, List<String> valueColumns) {
        return collecting(new StoredReplacements(
                new KeyedTable(table, Column.all(keyColumns), Column.all(valueColumns)), connection));
    }

    @Override
    public void read(Reading reading) throws SQLException {
        reading.from(connection);
    }

    void flush() throws SQLException {
        for (Collected rows : collected) {
            rows.flush(connection);
        }
    }

    private <T extends Collected> T collecting(T rows) {
        collected.add(rows);
        return rows;
    }

    /** A column and its type. */
    record Column(String name, String type) {
        static List<Column> all(String... columns) {
            return all(Arrays.asList(columns));
        }

        static List<Column> all(List<String> columns) {
            return columns.stream()
                    .map(column -> column.split(" ", 2))
                    .map(words -> new Column(words[0], words[1]))
                    .toList();
        }
    }
}
