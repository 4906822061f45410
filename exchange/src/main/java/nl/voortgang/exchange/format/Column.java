package nl.voortgang.exchange.format;

import org.jspecify.annotations.Nullable;

/** A column of one sheet. The Dutch name is written; the English one is read as well. */
public final class Column<T> {
    private final String dutch;
    private final String english;
    private final Kind<T> kind;
    private final boolean required;
    private final String meaning;
    private final @Nullable String example;
    private int index = -1;

    private Column(
            String dutch, String english, Kind<T> kind, boolean required, String meaning, @Nullable String example) {
        this.dutch = dutch;
        this.english = english;
        this.kind = kind;
        this.required = required;
        this.meaning = meaning;
        this.example = example;
    }

    static <T> Column<T> required(
            String dutch, String english, Kind<T> kind, String meaning, @Nullable String example) {
        return new Column<>(dutch, english, kind, true, meaning, example);
    }

    static <T> Column<T> optional(
            String dutch, String english, Kind<T> kind, String meaning, @Nullable String example) {
        return new Column<>(dutch, english, kind, false, meaning, example);
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }

    public Kind<T> kind() {
        return kind;
    }

    public boolean isRequired() {
        return required;
    }

    /** What stands in it, in a Dutch sentence for the template. */
    public String meaning() {
        return meaning;
    }

    public @Nullable String example() {
        return example;
    }

    /** Its place in the sheet, from zero. */
    public int index() {
        return index;
    }

    /** The cell that an export writes for this value. */
    public Cell cell(Object value) {
        return kind.writing().apply(kind.type().cast(value));
    }

    void place(int place) {
        if (index >= 0) {
            throw new IllegalStateException(dutch + " stands in two sheets");
        }
        index = place;
    }

    @Override
    public String toString() {
        return dutch;
    }
}
