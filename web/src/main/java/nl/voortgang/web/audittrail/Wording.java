package nl.voortgang.web.audittrail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.Money;
import nl.voortgang.query.audittrail.Change;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Language;
import nl.voortgang.web.frame.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the technical form of a change into words of one language. */
final class Wording {
    /** A field of one of several, for example {@code lines[1].amountCents}. */
    private static final Pattern PART = Pattern.compile("(\\w+)\\[([^]]*)]\\.(\\w+)");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DATE.pattern() + "T[0-9:.]+Z");
    private static final Pattern CENTS = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]+");

    /** Fields that say something by its id: alone, with its kind before it, or several after each other. */
    private static final Set<String> BY_ID =
            Set.of("parent", "subject", "scope", "amendment", "reverses", "person", "otherAccount");

    private static final Pattern SUBJECT = Pattern.compile("(?:[A-Z]+/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Set<String> NUMBERS = Set.of("targetValue", "baseline", "value", "numerator", "denominator");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final Texts texts;
    private final Language language;
    private final Formats formats;
    private final UnaryOperator<String> names;

    /** @param names gives what a thing of the outline or an amendment is called, by its id; the id itself where nobody knows */
    Wording(Texts texts, Language language, UnaryOperator<String> names) {
        this.texts = texts;
        this.language = language;
        this.formats = new Formats(language);
        this.names = names;
    }

    String event(String name) {
        return texts.orElse(language, "event." + name, name);
    }

    ShownChange change(Change change) {
        Matcher part = PART.matcher(change.field());
        if (part.matches()) {
            String field = part.group(3);
            String one = texts.of(language, "trail.part." + part.group(1), part.group(2));
            return new ShownChange(one + ": " + field(field), value(field, change.from()), value(field, change.to()));
        }
        return new ShownChange(
                field(change.field()), value(change.field(), change.from()), value(change.field(), change.to()));
    }

    /** A change whose values can be read as they are. */
    ShownChange plain(Change change) {
        return new ShownChange(field(change.field()), change.from(), change.to());
    }

    /** A text of the trail that may have been erased. */
    @Nullable
    String text(@Nullable String text) {
        return Change.ERASED.equals(text) ? texts.of(language, "trail.erased") : text;
    }

    /** What it is about within its subject. The name of a budget line ends in its kind. */
    @Nullable
    String item(@Nullable String item) {
        if (item == null) {
            return null;
        }
        int last = item.lastIndexOf(", ") + 2;
        String kind = item.substring(last);
        return last > 1 && NAME.matcher(kind).matches()
                ? item.substring(0, last) + texts.orElse(language, "value." + kind, kind)
                : item;
    }

    private String field(String name) {
        return texts.orElse(language, "field." + name, name);
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (field.endsWith("Cents") && CENTS.matcher(value).matches()) {
            return formats.euro(Money.ofCents(Long.parseLong(value)));
        }
        if (BY_ID.contains(field)) {
            return SUBJECT.matcher(value).results().findAny().isEmpty() ? value : named(value);
        }
        if (field.equals("textOf")) {
            return field(value.substring(value.lastIndexOf('.') + 1));
        }
        if (field.equals("against")) {
            return Stream.of(value.split(", "))
                    .map(role -> texts.orElse(language, "value." + role, role))
                    .collect(Collectors.joining(", "));
        }
        if (NUMBERS.contains(field) && NUMBER.matcher(value).matches()) {
            return formats.decimal(value);
        }
        if (DATE.matcher(value).matches()) {
            return formats.date(LocalDate.parse(value));
        }
        if (MOMENT.matcher(value).matches()) {
            return formats.time(Instant.parse(value));
        }
        if (value.startsWith("(")
                || value.equals("true")
                || value.equals("false")
                || NAME.matcher(value).matches()) {
            return texts.orElse(language, "value." + value.replaceAll("[() ]", ""), value);
        }
        return value;
    }

    /** Each on a line of its own. */
    private String named(String subjects) {
        return SUBJECT.matcher(subjects)
                .results()
                .map(subject -> names.apply(subject.group(1)))
                .collect(Collectors.joining("\n"));
    }
}
