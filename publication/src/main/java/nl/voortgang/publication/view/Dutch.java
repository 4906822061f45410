package nl.voortgang.publication.view;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Writes numbers, amounts and dates as they are read in the Netherlands. Nothing here depends on where the program runs, nor on the tables of
 * languages of the Java it runs on, which change.
 */
public final class Dutch {
    public static final String NO_BREAK_SPACE = "\u00a0";
    public static final String NONE = "–";

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String MINUS = "\u2212";
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

    private Dutch() {}

    /** {@code 22 september 2020}. */
    public static String date(LocalDate date) {
        return date.getDayOfMonth() + NO_BREAK_SPACE + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** {@code 19 november 2020 om 10:08:33}, by the clocks of Amsterdam. */
    public static String moment(Instant moment) {
        ZonedDateTime there = moment.atZone(ZONE);
        return date(there.toLocalDate())
                + String.format(
                        Locale.ROOT, " om %02d:%02d:%02d", there.getHour(), there.getMinute(), there.getSecond());
    }

    /** With the decimals that it has: {@code 1.234,5}. */
    public static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        String digits = format.format(number.abs());
        return number.signum() < 0 ? MINUS + digits : digits;
    }

    public static String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** {@code € 1.234,56}, with a space that does not break. */
    public static String euro(BigDecimal euros) {
        return "€" + NO_BREAK_SPACE + number(euros);
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
