package nl.voortgang.query.projection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

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
        CopyText rows = new CopyText();
        versions.forEach((key, ofRow) -> {
            for (int v = 0; v < ofRow.size(); v++) {
                long to = v + 1 < ofRow.size() ? ofRow.get(v + 1).from() : FOREVER;
                add(rows, key, ofRow.get(v), to);
            }
        });
        try {
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn(inserting(), new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(CopyText rows, List<Object> key, Version version, long to) {
        if (version.values() == null) {
            return;
        }
        key.forEach(rows::value);
        version.values().forEach(rows::value);
        rows.value(version.from()).value(to).endRow();
    }

    private String closing() {
        String at = "update " + table + " stored set to_position = ended.at from unnest("
                + Stream.concat(Stream.of("at"), keyColumns.stream())
                        .map(column -> "?")
                        .collect(Collectors.joining(", "))
                + ") ended (at, " + String.join(", ", keyColumns) + ") where stored.to_position = " + FOREVER;
        return at
                + keyColumns.stream()
                        .map(column -> " and stored." + column + " = ended." + column)
                        .collect(Collectors.joining());
    }

    private String inserting() {
        return "copy " + table + " ("
                + Stream.of(keyColumns, valueColumns, List.of("from_position", "to_position"))
                        .flatMap(List::stream)
                        .collect(Collectors.joining(", "))
                + ") from stdin";
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
