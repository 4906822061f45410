package nl.voortgang.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The task fields (taakvelden) by which every municipality tells the government what it spends on what: Information for Third Parties (Iv3). The
 * list is the same for all of them and differs from year to year; it begins with 2017. A year for which none was published yet has the newest.
 *
 * <p>A code is text: {@code 0.1} is not {@code 0.10}.
 */
public final class TaskFields {
    private static final List<Span> LIST = read();

    private TaskFields() {}

    /** A task field as it is called in some years. */
    private record Span(TaskField field, int from, int to) {
        boolean holdsIn(int year) {
            return from <= year && year <= to;
        }

        /** Reads {@code code;name;from;to}, where {@code to} is empty as long as it holds. */
        static Span of(String line) {
            String[] parts = line.split(";", -1);
            return new Span(
                    new TaskField(parts[0], parts[1]),
                    Integer.parseInt(parts[2]),
                    parts[3].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(parts[3]));
        }
    }

    /** Those of a fiscal year in the order of the list; none before 2017. */
    public static List<TaskField> of(int fiscalYear) {
        return LIST.stream()
                .filter(span -> span.holdsIn(fiscalYear))
                .map(Span::field)
                .toList();
    }

    /** The task field with this code in a fiscal year. */
    public static Optional<TaskField> find(String code, int fiscalYear) {
        return LIST.stream()
                .filter(span -> span.holdsIn(fiscalYear) && span.field().code().equals(code))
                .map(Span::field)
                .findFirst();
    }

    public static boolean isKnown(String code, int fiscalYear) {
        return find(code, fiscalYear).isPresent();
    }

    private static List<Span> read() {
        try (InputStream file =
                Objects.requireNonNull(TaskFields.class.getResourceAsStream("task-fields.csv"), "task-fields.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Span::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
