package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that one batch replaces, among those that are stored. */
final class StoredReplacements implements ReplacedRows, StoredTables.Collected {
    private final KeyedTable table;
    private final StoredAdditions rows;
    private final Connection connection;

    StoredReplacements(KeyedTable table, Connection connection) {
        this.table = table;
        this.rows = table.replacing();
        this.connection = connection;
    }

    @Override
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    @Override
    public void find(Collection<? extends List<?>> keys, Reading reading) throws SQLException {
        table.find(keys, reading, connection);
    }

    @Override
    public void flush(Connection unused) throws SQLException {
        rows.flush(connection);
    }
}
