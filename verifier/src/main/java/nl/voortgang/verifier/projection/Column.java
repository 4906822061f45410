package nl.voortgang.verifier.projection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column that is compared, and how a value of it is read in the one form in which both sides are compared. */
record Column(String name, Type type) {

    /** As columns are declared. */
    enum Type {
        TEXT,
        UUID,
        INTEGER,
        BIGINT,
        NUMERIC,
        BOOLEAN,
        DATE,
        TIMESTAMPTZ,
        TEXTS,
        JSON
    }

    /** Reads {@code name type}. */
    static Column of(String declaration) {
        String text = declaration.strip();
        int space = text.indexOf(' ');
        String type = text.substring(space + 1).toUpperCase(Locale.ROOT);
        return new Column(text.substring(0, space), Type.valueOf(type));
    }

    /** A text, or a list of texts. */
    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        return switch (type) {
            case TEXT, UUID, INTEGER, BIGINT, NUMERIC, JSON -> row.getString(index);
            case BOOLEAN -> truth(row, index);
            case DATE -> text(row.getObject(index, LocalDate.class));
            case TIMESTAMPTZ -> moment(row.getObject(index, OffsetDateTime.class));
            case TEXTS -> texts(row.getArray(index));
        };
    }

    private static @Nullable String truth(ResultSet row, int index) throws SQLException {
        boolean truth = row.getBoolean(index);
        return row.wasNull() ? null : Boolean.toString(truth);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant().toString();
    }

    private static @Nullable Object texts(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }
}
