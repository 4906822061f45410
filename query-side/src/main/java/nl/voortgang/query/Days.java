package nl.voortgang.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Times that are given as an instant or as a date. Days are those of the municipality's own calendar. */
public final class Days {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** Recorded times have whole microseconds: nothing lies between this and the next day. */
    private static final Duration TICK = Duration.ofNanos(1000);

    private Days() {}

    /**
     * From when on.
     *
     * @throws DateTimeException for what is no time that could have been recorded
     */
    public static Instant begin(String text) {
        return ordinary(isMoment(text) ? Instant.parse(text) : dayBegins(LocalDate.parse(text)));
    }

    /**
     * Up to and including when.
     *
     * @throws DateTimeException for what is no time that could have been recorded
     */
    public static Instant end(String text) {
        return ordinary(
                isMoment(text)
                        ? Instant.parse(text)
                        : dayBegins(LocalDate.parse(text).plusDays(1)).minus(TICK));
    }

    /** Of a year with four digits: no other was ever recorded, and the database knows no others. */
    private static Instant ordinary(Instant instant) {
        int year = instant.atZone(AMSTERDAM).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException(instant.toString());
        }
        return instant;
    }

    private static Instant dayBegins(LocalDate date) {
        return date.atStartOfDay(AMSTERDAM).toInstant();
    }

    private static boolean isMoment(String text) {
        return text.indexOf('T') >= 0;
    }
}
