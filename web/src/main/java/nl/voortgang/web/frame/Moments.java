package nl.voortgang.web.frame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import nl.voortgang.query.InvalidQuery;
import org.jspecify.annotations.Nullable;

/** Reads the moment that a page is asked for. */
public final class Moments {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LOCAL = Pattern.compile(DAY.pattern() + "T[0-9:.]+");

    private Moments() {}

    /**
     * The moment in the address: an instant, a time in Amsterdam such as a form sends it, or the end of a day there. Null for now.
     *
     * @throws InvalidQuery where it is none
     */
    public static @Nullable Instant parse(@Nullable String knownAt) {
        if (knownAt == null || knownAt.isBlank()) {
            return null;
        }
        try {
            return ordinary(meant(knownAt.strip()));
        } catch (DateTimeException e) {
            throw new InvalidQuery(
                    List.of(new InvalidQuery.Fault("knownAt", "must be an instant such as 2020-11-19T09:00:53Z")));
        }
    }

    private static Instant meant(String text) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(Formats.ZONE)
                    .toInstant()
                    .minusNanos(1000);
        }
        return LOCAL.matcher(text).matches()
                ? LocalDateTime.parse(text).atZone(Formats.ZONE).toInstant()
                : Instant.parse(text);
    }

    /** Of a year with four digits: no other was ever recorded, and at the end of all time there is no date to show it by. */
    private static Instant ordinary(Instant moment) {
        int year = moment.atZone(Formats.ZONE).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
        return moment;
    }

    /** A moment as a field for one holds it: to the second, in Amsterdam. */
    public static String local(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                moment.atZone(Formats.ZONE).truncatedTo(ChronoUnit.SECONDS));
    }
}
