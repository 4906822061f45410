package nl.voortgang.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param from the position whose event made it; a number beyond all positions where it belongs to none
 * @param to the position whose event ended it; meaningless in a table without ranges
 */
record StoredRow(Table table, long from, long to, List<@Nullable Object> values) {
    static final long NO_POSITION = Long.MAX_VALUE;

    /** The query for all rows of a table in the order in which events made them. */
    static String select(String schema, Table table) {
        String columns =
                table.columns().stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
        return "select " + table.arrival() + ", " + (table.versioned() ? "t.to_position" : "0") + ", " + columns
                + " from " + schema + "." + table.name() + " t order by 1 nulls last";
    }

    static StoredRow read(Table table, ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        int index = 3;
        for (Column column : table.columns()) {
            values.add(column.read(row, index++));
        }
        Long from = row.getObject(1, Long.class);
        return new StoredRow(table, from == null ? NO_POSITION : from, row.getLong(2), values);
    }

    List<String> key() {
        return values.subList(0, table.key().size()).stream()
                .map(String::valueOf)
                .toList();
    }

    /** How the row is named to people. */
    String named() {
        return table.name() + " " + key();
    }

    /**
     * What is other than it must be; null where nothing is. Never shows a text that must be recognised rather than known.
     */
    @Nullable
    String differenceFrom(Row expected) {
        List<String> different = new ArrayList<>();
        int index = table.key().size();
        for (Column column : table.values()) {
            Object actual = values.get(index++);
            Object wanted = expected.value(column.name());
            if (wanted instanceof Expected recognising) {
                switch (recognising.compare(actual)) {
                    case SAME -> {}
                    case DIFFERENT -> different.add(column.name() + " is another one");
                    case HOLDS_ERASED_TEXT -> {
                        // Whatever else differs in this row differs because of it.
                        return named() + ": " + column.name() + " holds a text that was erased: rebuild the projection";
                    }
                }
            } else if (wanted == null ? actual != null : !wanted.equals(actual)) {
                different.add(column.name() + " is " + shown(actual) + " instead of " + shown(wanted));
            }
        }
        return different.isEmpty() ? null : named() + ": " + String.join(", ", different);
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        String text = value.toString();
        return "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
    }
}
