package nl.voortgang.exchange.present;

import java.util.Arrays;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.ImportId;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Sheet;
import org.jspecify.annotations.Nullable;

/** What is there now of what a row of this sheet could say, and who last changed each value. */
public final class Known {
    /** Stands in for the reason of a retirement: that it is retired is what counts. */
    public static final String RETIRED = "retired";

    private final @Nullable Object[] values;
    private final @Nullable Origin[] origins;
    private final Origin created;
    private boolean judged;

    Known(Sheet sheet, Origin created) {
        this.values = new @Nullable Object[sheet.columns().size()];
        this.origins = new @Nullable Origin[sheet.columns().size()];
        this.created = created;
    }

    public @Nullable Object value(Column<?> column) {
        return values[column.index()];
    }

    public <T> @Nullable T get(Column<T> column) {
        return column.kind().type().cast(values[column.index()]);
    }

    /** Who last changed the value; null where it was never given, so that filling it in takes nothing from anybody. */
    public @Nullable Origin origin(Column<?> column) {
        return origins[column.index()];
    }

    public boolean isBy(ImportId importId) {
        return importId.equals(created.importId());
    }

    /** Whether this import changed anything of it. */
    public boolean isTouchedBy(ImportId importId) {
        return Arrays.stream(origins).anyMatch(origin -> origin != null && importId.equals(origin.importId()));
    }

    /** Whether a person approved it as it stands. */
    public boolean isApproved() {
        return judged;
    }

    Known set(Column<?> column, @Nullable Object value, Origin origin) {
        int index = column.index();
        Object comparable = Values.comparable(value);
        if (!Values.same(values[index], comparable)) {
            values[index] = comparable;
            origins[index] = origin;
        }
        if (value instanceof FreeText text && text.isErased()) {
            // Whoever had it erased wants it gone: no file brings it back.
            origins[index] = Origin.PERSON;
        }
        return this;
    }

    /** Sets what follows from something else, so that nobody gave it. */
    Known imply(Column<?> column, Object value) {
        values[column.index()] = value;
        return this;
    }

    /** A person looked at all of it and found it good: from here on it is that person's word. */
    void approve() {
        judged = true;
        Arrays.fill(origins, Origin.PERSON);
    }

    void reconsider() {
        judged = false;
    }
}
