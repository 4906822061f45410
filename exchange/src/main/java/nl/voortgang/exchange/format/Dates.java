package nl.voortgang.exchange.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Dates as people type them: {@code 2020-09-22}, {@code 22-09-2020} and {@code 22-9-2020}. */
final class Dates {
    private static final List<DateTimeFormatter> SHAPES = List.of(shape("uuuu-MM-dd"), shape("d-M-uuuu"));

    private Dates() {}

    /** The date; empty where the text is none, or one that the calendar does not have. */
    static Optional<LocalDate> read(String text) {
        return SHAPES.stream().flatMap(shape -> read(text, shape).stream()).findFirst();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter shape) {
        try {
            return Optional.of(LocalDate.parse(text, shape));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter shape(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
