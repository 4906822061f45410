package nl.voortgang.query.audittrail;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Values as the trail shows them: the same text for the same value, whatever the language or place of the reader. */
final class Shown {
    private Shown() {}

    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case FreeText text -> Objects.requireNonNullElse(text.value(), Change.ERASED);
            case Money money -> Long.toString(money.cents());
            case BigDecimal number -> number.toPlainString();
            case Enum<?> code -> code.name();
            case Subject subject -> subject.kind().name() + "/" + subject.id();
            case List<?> several ->
                several.isEmpty() ? null : several.stream().map(Shown::of).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** Any number of subjects in one text. */
    static String subjects(List<Subject> subjects) {
        return subjects.stream().map(Shown::of).collect(Collectors.joining(" "));
    }

    /** The same subjects read back; none for no text. */
    static List<Subject> subjects(@Nullable String shown) {
        return shown == null || shown.isEmpty()
                ? List.of()
                : Arrays.stream(shown.split(" ")).map(Shown::subject).toList();
    }

    private static Subject subject(String shown) {
        int slash = shown.indexOf('/');
        return new Subject(SubjectKind.valueOf(shown.substring(0, slash)), UUID.fromString(shown.substring(slash + 1)));
    }
}
