package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the new versions of a table's rows over one batch of events and writes them at once.
 *
 * <p>The table has, beside its key and value columns, {@code from_position} and {@code to_position}: a row was true from the one up to, and
 * not including, the other; {@link #FOREVER} means that it still is. Thus "as known at" is a condition on two columns.
 */
public final class VersionedRows {
    /** The {@code to_position} of a row that is still true. */
    public static final long FOREVER = Long.MAX_VALUE;

    private final String table;
    private final List<String> keyColumns;
    private final List<String> valueColumns;
    private final Map<List<Object>, List<Version>> versions = new LinkedHashMap<>();

    private record Version(long from, @Nullable List<@Nullable Object> values) {}

    public VersionedRows(String table, List<String> keyColumns, List<String> valueColumns) {
        this.table = table;
        this.keyColumns = List.copyOf(keyColumns);
        this.valueColumns = List.copyOf(valueColumns);
    }

    /** From this position on the row has these values. */
    public void put(List<Object> key, long position, @Nullable Object... values) {
        if (values.length != valueColumns.size()) {
            throw new IllegalArgumentException(table + " has " + valueColumns.size() + " values, got " + values.length);
        }
        add(key, new Version(position, Arrays.asList(values)));
    }

    /** From this position on the row is no longer there. */
    public void end(List<Object> key, long position) {
        add(key, new Version(position, null));
    }

    private void add(List<Object> key, Version version) {
        List<Version> known = versions.computeIfAbsent(key, k -> new ArrayList<>());
        if (!known.isEmpty() && known.getLast().from() == version.from()) {
            known.removeLast();
        }
        known.add(version);
    }

    /** Writes what was collected: the stored version of each row ends where its first new one begins. */
    public void flush(Connection connection) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        try (PreparedStatement close = connection.prepareStatement(closing());
                PreparedStatement insert = connection.prepareStatement(inserting())) {
            for (Map.Entry<List<Object>, List<Version>> row : versions.entrySet()) {
                close(row.getKey(), row.getValue().getFirst().from(), close);
                insert(row.getKey(), row.getValue(), insert);
            }
            close.executeBatch();
            insert.executeBatch();
        }
        versions.clear();
    }

    private static void close(List<Object> key, long at, PreparedStatement close) throws SQLException {
        close.setLong(1, at);
        for (int i = 0; i < key.size(); i++) {
            close.setObject(i + 2, key.get(i));
        }
        close.addBatch();
    }

    private static void insert(List<Object> key, List<Version> versions, PreparedStatement insert) throws SQLException {
        for (int v = 0; v < versions.size(); v++) {
            List<@Nullable Object> values = versions.get(v).values();
            if (values == null) {
                continue;
            }
            int column = 1;
            for (Object part : key) {
                insert.setObject(column++, part);
            }
            for (Object value : values) {
                insert.setObject(column++, value);
            }
            insert.setLong(column++, versions.get(v).from());
            insert.setLong(column, v + 1 < versions.size() ? versions.get(v + 1).from() : FOREVER);
            insert.addBatch();
        }
    }

    private String closing() {
        return "update " + table + " set to_position = ? where to_position = " + FOREVER
                + keyColumns.stream().map(column -> " and " + column + " = ?").collect(Collectors.joining());
    }

    private String inserting() {
        List<String> columns = Stream.of(keyColumns, valueColumns, List.of("from_position", "to_position"))
                .flatMap(List::stream)
                .toList();
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
