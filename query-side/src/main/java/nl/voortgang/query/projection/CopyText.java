package nl.voortgang.query.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL's COPY reads them: a line each, values separated by tabs. Many times faster than a statement for each row. */
final class CopyText {
    /** Years before ours have no sign here, but "BC" behind everything. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter();

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendPattern(" HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral("+00")
            .toFormatter();

    private final StringBuilder text = new StringBuilder();
    private boolean atStart = true;

    /** The next value of the row. */
    CopyText value(@Nullable Object value) {
        if (!atStart) {
            text.append('\t');
        }
        atStart = false;
        if (value == null) {
            text.append("\\N");
        } else {
            append(written(value));
        }
        return this;
    }

    CopyText endRow() {
        text.append('\n');
        atStart = true;
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String written(Object value) {
        return switch (value) {
            case String string -> string;
            case UUID uuid -> uuid.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> DATE.format(date) + era(date);
            case OffsetDateTime moment -> inUtc(moment.withOffsetSameInstant(ZoneOffset.UTC));
            case String[] strings -> array(strings);
            default ->
                throw new IllegalArgumentException(
                        "cannot be stored: a " + value.getClass().getName());
        };
    }

    private static String inUtc(OffsetDateTime moment) {
        return MOMENT.format(moment) + era(moment.toLocalDate());
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }

    private static String array(String[] strings) {
        StringBuilder array = new StringBuilder("{");
        for (String string : strings) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(string.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void append(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
