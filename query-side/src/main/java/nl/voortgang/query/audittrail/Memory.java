package nl.voortgang.query.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.query.projection.ReplacedRows;
import nl.voortgang.query.projection.Tables;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the trail remembers of every aggregate: read before it is needed, changed in memory, written once. */
final class Memory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    /** About what a part takes: its key, and a handful of fields with their values. */
    private static final int BYTES_PER_PART = 1_000;

    // Those that were not asked for longest come first.
    private final Map<Key, Remembered> parts = new LinkedHashMap<>(16, 0.75f, true);
    private final ReplacedRows rows;

    /** A part of an aggregate; {@link Facts#ITSELF} for the aggregate itself. */
    record Key(String aggregate, String part) {
        List<String> columns() {
            return List.of(aggregate, part);
        }
    }

    Memory(Tables tables) {
        rows = tables.replaced(
                "remembered",
                List.of("aggregate text", "part text"),
                List.of("item text", "subjects text", "fields text"));
    }

    /** What is remembered of this part: nothing where it was neither loaded nor put before. */
    Remembered of(Key key) {
        return parts.computeIfAbsent(key, k -> Remembered.nothing());
    }

    /** Reads what is not here yet. */
    void load(Collection<Key> keys) throws SQLException {
        Set<Key> missing = new LinkedHashSet<>();
        for (Key key : keys) {
            if (!parts.containsKey(key)) {
                missing.add(key);
            }
        }
        rows.find(
                missing.stream().map(Key::columns).toList(),
                row -> parts.put(new Key(row.getString("aggregate"), row.getString("part")), read(row)));
    }

    private static Remembered read(ResultSet row) throws SQLException {
        return new Remembered(
                JSON.readValue(row.getString("fields"), VALUES),
                Shown.subjects(row.getString("subjects")),
                row.getString("item"));
    }

    /** Puts away what was not asked for longest: it is found again where it is wanted. */
    void relieve(long bytes) {
        Iterator<Map.Entry<Key, Remembered>> longest = parts.entrySet().iterator();
        for (long tooMany = parts.size() - bytes / BYTES_PER_PART; tooMany > 0; tooMany--) {
            Map.Entry<Key, Remembered> part = longest.next();
            save(part.getKey(), part.getValue());
            longest.remove();
        }
    }

    /** Writes what has changed. */
    void save() {
        parts.forEach(this::save);
    }

    private void save(Key key, Remembered remembered) {
        if (remembered.changed()) {
            rows.add(
                    key.aggregate(),
                    key.part(),
                    remembered.item(),
                    Shown.subjects(remembered.subjects()),
                    JSON.writeValueAsString(remembered.values()));
        }
    }
}
