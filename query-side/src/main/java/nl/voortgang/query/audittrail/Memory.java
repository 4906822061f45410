package nl.voortgang.query.audittrail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the trail remembers of every aggregate: read once for a batch, changed in memory, written back once. */
final class Memory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    /** Offset 0 keeps the planner at one look-up for each part: it does not know how few are wanted, and would read the table. */
    private static final String LOAD = """
            select found.* from unnest(?, ?) wanted (aggregate, part)
            cross join lateral (
                select * from remembered where aggregate = wanted.aggregate and part = wanted.part offset 0) found
            """;

    private final Map<Key, Remembered> parts = new HashMap<>();
    private final Connection tables;

    /** A part of an aggregate; {@link Facts#ITSELF} for the aggregate itself. */
    record Key(String aggregate, String part) {}

    Memory(Connection tables) {
        this.tables = tables;
    }

    /** What is remembered of this part; it must have been loaded. */
    Remembered of(Key key) {
        Remembered remembered = parts.get(key);
        if (remembered == null) {
            throw new IllegalStateException("not loaded: " + key);
        }
        return remembered;
    }

    /** Reads what is not here yet; what was never heard of is remembered as nothing. */
    void load(Collection<Key> keys) throws SQLException {
        List<Key> missing =
                keys.stream().distinct().filter(key -> !parts.containsKey(key)).toList();
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement load = tables.prepareStatement(LOAD)) {
            load.setArray(
                    1,
                    tables.createArrayOf(
                            "text", missing.stream().map(Key::aggregate).toArray()));
            load.setArray(
                    2,
                    tables.createArrayOf("text", missing.stream().map(Key::part).toArray()));
            try (ResultSet row = load.executeQuery()) {
                while (row.next()) {
                    parts.put(new Key(row.getString("aggregate"), row.getString("part")), read(row));
                }
            }
        }
        missing.forEach(key -> parts.computeIfAbsent(key, k -> Remembered.nothing()));
    }

    private static Remembered read(ResultSet row) throws SQLException {
        return new Remembered(
                JSON.readValue(row.getString("fields"), VALUES),
                Shown.subjects(row.getString("subjects")),
                row.getString("item"));
    }

    /** Writes back what has changed. */
    void save() throws SQLException {
        AddedRows rows = AddedRows.replacing(
                "remembered",
                "aggregate, part",
                "aggregate text",
                "part text",
                "item text",
                "subjects text",
                "fields text");
        parts.forEach((key, remembered) -> {
            if (remembered.changed()) {
                rows.add(
                        key.aggregate(),
                        key.part(),
                        remembered.item(),
                        Shown.subjects(remembered.subjects()),
                        JSON.writeValueAsString(remembered.values()));
            }
        });
        rows.writeTo(tables);
    }
}
