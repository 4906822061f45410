package nl.voortgang.web.audittrail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Fields whose values are things of the outline, as the trail writes them: an id, with or without its kind. */
    private static final Set<String> REFERRING = Set.of("parent", "subject", "scope");

    private static final Pattern REFERENCE =
            Pattern.compile("(?:[A-Z]+/)?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final Texts texts;
    private final Language language;
    private final Formats formats;
    private final Function<UUID, Optional<String>> names;

    /** @param names code and title of a thing of the outline */
    Wording(Texts texts, Language language, Function<UUID, Optional<String>> names) {
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

    /** A text of the trail that may have been erased. */
    @Nullable
    String text(@Nullable String text) {
        return Change.ERASED.equals(text) ? texts.of(language, "trail.erased") : text;
    }

    private String field(String name) {
        return texts.orElse(language, "field." + name, name);
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (REFERRING.contains(field)) {
            return REFERENCE
                    .matcher(value)
                    .replaceAll(reference -> Matcher.quoteReplacement(
                            names.apply(UUID.fromString(reference.group(1))).orElse(reference.group())));
        }
        if (field.endsWith("Cents") && CENTS.matcher(value).matches()) {
            return formats.euro(Money.ofCents(Long.parseLong(value)));
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
}
