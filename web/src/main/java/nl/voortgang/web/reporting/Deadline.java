package nl.voortgang.web.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The day until which a period takes reports, seen from today.
 *
 * @param daysLeft negative when it is over
 */
public record Deadline(LocalDate day, long daysLeft) {
    public static @Nullable Deadline of(@Nullable LocalDate day, LocalDate today) {
        return day == null ? null : new Deadline(day, ChronoUnit.DAYS.between(today, day));
    }

    public boolean isOver() {
        return daysLeft < 0;
    }

    /** Of the sentence in the messages that says it. */
    public String key() {
        if (daysLeft < 0) {
            return "deadline.over";
        }
        if (daysLeft == 0) {
            return "deadline.today";
        }
        return daysLeft == 1 ? "deadline.tomorrow" : "deadline.left";
    }
}
