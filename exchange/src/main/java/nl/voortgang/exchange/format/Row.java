package nl.voortgang.exchange.format;

import org.jspecify.annotations.Nullable;

/** One row with values of its columns' types; null where nothing is given, or where what is given is wrong. */
public final class Row {
    private final Sheet sheet;
    private final int number;
    private final @Nullable Object[] values;

    /** An empty row; {@code number} is what the person sees beside it in the file. */
    public Row(Sheet sheet, int number) {
        this.sheet = sheet;
        this.number = number;
        this.values = new @Nullable Object[sheet.columns().size()];
    }

    public Sheet sheet() {
        return sheet;
    }

    public int number() {
        return number;
    }

    public <T> @Nullable T get(Column<T> column) {
        return column.kind().type().cast(values[column.index()]);
    }

    /** The value of a column that must be filled, once the file was found good. */
    public <T> T required(Column<T> column) {
        T value = get(column);
        if (value == null) {
            throw new IllegalStateException(sheet + " " + number + " has no " + column);
        }
        return value;
    }

    public <T> Row with(Column<T> column, @Nullable T value) {
        values[column.index()] = value;
        return this;
    }

    public @Nullable Object value(Column<?> column) {
        return values[column.index()];
    }
}
