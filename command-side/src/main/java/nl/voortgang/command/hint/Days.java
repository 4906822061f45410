package nl.voortgang.command.hint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds days in Dutch texts. Of a month, a quarter or a year it is the last day: only then is it over. */
final class Days {
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final Map<String, Integer> QUARTERS = Map.of("eerste", 1, "tweede", 2, "derde", 3, "vierde", 4);

    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile(
            "(?:(?<!\\d)(\\d{1,2})\\s+)?\\b(" + String.join("|", MONTHS) + ")\\s+(\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER = Pattern.compile(
            "(?:([1-4])e|\\b(eerste|tweede|derde|vierde))\\s+kwartaal(?:\\s+van)?\\s+(\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR =
            Pattern.compile("\\b(?:eind|in|voor|medio|begin)\\s+(\\d{4})(?![\\d-])", Pattern.CASE_INSENSITIVE);

    private Days() {}

    /** A day and how it is written. */
    record Day(LocalDate last, String written) {}

    static List<Day> in(String text) {
        List<Day> days = new ArrayList<>();
        FIGURES.matcher(text)
                .results()
                .forEach(found -> add(days, found, number(found, 3), number(found, 2), found.group(1)));
        MONTH.matcher(text)
                .results()
                .forEach(found -> add(
                        days,
                        found,
                        number(found, 3),
                        MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1,
                        found.group(1)));
        QUARTER.matcher(text).results().forEach(found -> add(days, found, number(found, 3), 3 * quarter(found), null));
        YEAR.matcher(text).results().forEach(found -> add(days, found, number(found, 1), 12, null));
        return days;
    }

    private static int quarter(MatchResult found) {
        return found.group(1) == null
                ? QUARTERS.getOrDefault(found.group(2).toLowerCase(Locale.ROOT), 4)
                : number(found, 1);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static void add(List<Day> days, MatchResult found, int year, int month, @Nullable String day) {
        try {
            YearMonth of = YearMonth.of(year, month);
            days.add(new Day(day == null ? of.atEndOfMonth() : of.atDay(Integer.parseInt(day)), found.group()));
        } catch (DateTimeException noSuchDay) {
            // 31-2-2020 is a mistake of another kind, which nobody can compare with anything.
        }
    }
}
