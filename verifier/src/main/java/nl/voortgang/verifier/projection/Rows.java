package nl.voortgang.verifier.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that one event makes and ends in the tables of one projection. */
final class Rows {
    private final Map<String, List<Row>> made = new HashMap<>();
    private final Map<String, List<List<String>>> ended = new HashMap<>();

    /** A row; where there was one of the same key, that one ends here. */
    void make(Row row) {
        made.computeIfAbsent(row.table().name(), table -> new ArrayList<>()).add(row);
    }

    /** The row of this key ends here, and no other takes its place. */
    void end(Row row) {
        ended.computeIfAbsent(row.table().name(), table -> new ArrayList<>()).add(row.key());
    }

    List<Row> madeIn(Table table) {
        return made.getOrDefault(table.name(), List.of());
    }

    List<List<String>> endedIn(Table table) {
        return ended.getOrDefault(table.name(), List.of());
    }
}
