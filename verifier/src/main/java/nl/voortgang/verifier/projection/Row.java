package nl.voortgang.verifier.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/** A row as it must be. What is not set is null. */
final class Row {
    private final Table table;
    private final List<String> key;
    private final Map<String, Object> values = new HashMap<>();

    private Row(Table table, List<String> key) {
        this.table = table;
        this.key = key;
    }

    /** The row with these values in the key columns, in their order. */
    static Row of(Table table, Object... key) {
        if (key.length != table.key().size()) {
            throw new IllegalArgumentException(
                    table.name() + " has a key of " + table.key().size() + " columns");
        }
        List<String> texts = new ArrayList<>();
        for (Object part : key) {
            texts.add(part.toString());
        }
        return new Row(table, List.copyOf(texts));
    }

    /**
     * Sets a column.
     *
     * @param value what it must be, in the form in which columns are read; or an {@link Expected} that recognises it
     */
    Row with(String column, @Nullable Object value) {
        if (table.values().stream().noneMatch(known -> known.name().equals(column))) {
            throw new IllegalArgumentException(table.name() + " has no column " + column);
        }
        if (value != null) {
            values.put(column, written(value));
        }
        return this;
    }

    private static Object written(Object value) {
        return switch (value) {
            case SealedText text -> new ExpectedText(text);
            case Expected expected -> expected;
            case List<?> list -> list;
            case Instant moment -> moment.toString();
            default -> value.toString();
        };
    }

    Table table() {
        return table;
    }

    List<String> key() {
        return key;
    }

    @Nullable
    Object value(String column) {
        return values.get(column);
    }
}
