package nl.voortgang.verifier.projection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of a projection, as far as it is compared.
 *
 * @param key columns that name a row among those of one position
 * @param arrival SQL for the position whose event made the row
 * @param versioned whether rows are true for a range of positions, from {@code from_position} up to {@code to_position}
 */
record Table(String name, List<Column> key, List<Column> values, String arrival, boolean versioned) {

    /** Rows with a range of positions. */
    static Table versioned(String name, String key, String values) {
        return new Table(name, columns(key), columns(values), "t.from_position", true);
    }

    /** Rows that are added once. */
    static Table added(String name, String arrival, String key, String values) {
        return new Table(name, columns(key), columns(values), arrival, false);
    }

    private static List<Column> columns(String declarations) {
        return declarations.isBlank()
                ? List.of()
                : Arrays.stream(declarations.split(",", -1)).map(Column::of).toList();
    }

    /** All that are compared, keys first. */
    List<Column> columns() {
        return Stream.concat(key.stream(), values.stream()).toList();
    }
}
