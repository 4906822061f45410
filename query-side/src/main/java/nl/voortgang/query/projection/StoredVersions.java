package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the new versions of a table's rows over one batch of events and writes them at once. */
final class StoredVersions implements VersionedRows, StoredTables.Collected {
    /** So many rows are inserted one by one with a statement that the database has planned already; for more, COPY is worth its beginning. */
    static final int FEW = 50;

    private final String table;
    private final List<String> keyColumns;
    private final List<String> valueColumns;
    private final Map<List<Object>, List<Version>> versions = new LinkedHashMap<>();

    private record Version(long from, @Nullable List<@Nullable Object> values) {}

    StoredVersions(String table, List<String> keyColumns, List<String> valueColumns) {
        this.table = table;
        this.keyColumns = List.copyOf(keyColumns);
        this.valueColumns = List.copyOf(valueColumns);
    }

    @Override
    public void put(List<Object> key, long position, @Nullable Object... values) {
        if (values.length != valueColumns.size()) {
            throw new IllegalArgumentException(table + " has " + valueColumns.size() + " values, got " + values.length);
        }
        add(key, new Version(position, Arrays.asList(values)));
    }

    @Override
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
    @Override
    public void flush(Connection connection) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        closeStored(connection);
        insert(connection);
        versions.clear();
    }

    private void closeStored(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(closing())) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "int8",
                            versions.values().stream()
                                    .map(ofRow -> ofRow.getFirst().from())
                                    .toArray()));
            for (int i = 0; i < keyColumns.size(); i++) {
                int column = i;
                Object[] parts =
                        versions.keySet().stream().map(key -> key.get(column)).toArray();
                update.setArray(i + 2, connection.createArrayOf(typeOf(parts[0]), parts));
            }
            update.executeUpdate();
        }
    }

    private void insert(Connection connection) throws SQLException {
        List<List<@Nullable Object>> rows = rows();
        if (rows.size() > FEW) {
            CopyText text = new CopyText();
            for (List<@Nullable Object> row : rows) {
                row.forEach(text::value);
                text.endRow();
            }
            text.copyInto(CopyText.statement(table, columns()), connection);
        } else if (!rows.isEmpty()) {
            insertEach(rows, connection);
        }
    }

    /** On one way to the database. A value goes as text, of the type of its column, as with COPY. */
    private void insertEach(List<List<@Nullable Object>> rows, Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns()) + ") values ("
                        + columns().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")")) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    insert.setObject(i + 1, value == null ? null : CopyText.written(value), Types.OTHER);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        versions.forEach((key, ofRow) -> {
            for (int v = 0; v < ofRow.size(); v++) {
                Version version = ofRow.get(v);
                if (version.values() != null) {
                    List<@Nullable Object> row = new ArrayList<>(key);
                    row.addAll(version.values());
                    row.add(version.from());
                    row.add(v + 1 < ofRow.size() ? ofRow.get(v + 1).from() : FOREVER);
                    rows.add(row);
                }
            }
        });
        return rows;
    }

    /**
     * Each row is looked up by its key: offset 0 keeps the planner at that. Before it has counted the rows of a table that grows quickly it
     * takes few of them to be true still, and would read all of those for every batch.
     */
    private String closing() {
        return "update " + table
                + " stored set to_position = found.at from (select ended.at, there.ctid as place from unnest("
                + Stream.concat(Stream.of("at"), keyColumns.stream())
                        .map(column -> "?")
                        .collect(Collectors.joining(", "))
                + ") ended (at, " + String.join(", ", keyColumns) + ") cross join lateral (select ctid from " + table
                + " where to_position = " + FOREVER
                + keyColumns.stream()
                        .map(column -> " and " + column + " = ended." + column)
                        .collect(Collectors.joining())
                + " offset 0) there) found where stored.ctid = found.place";
    }

    private List<String> columns() {
        return Stream.of(keyColumns, valueColumns, List.of("from_position", "to_position"))
                .flatMap(List::stream)
                .toList();
    }

    private static String typeOf(Object part) {
        return switch (part) {
            case UUID uuid -> "uuid";
            case String text -> "text";
            case Integer number -> "int4";
            case Long number -> "int8";
            default ->
                throw new IllegalArgumentException(
                        "cannot be a key: a " + part.getClass().getName());
        };
    }
}
