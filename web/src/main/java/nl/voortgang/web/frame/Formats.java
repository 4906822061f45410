package nl.voortgang.web.frame;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.Money;

/** Writes dates, numbers and amounts as readers of the language expect them. Times are those of Amsterdam. */
public record Formats(Language language) {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    /** {@code 22 september 2020}. */
    public String date(LocalDate date) {
        return write("d MMMM yyyy", date);
    }

    /** {@code 22 september 2020, 10:08}. */
    public String time(Instant moment) {
        return write("d MMMM yyyy, HH:mm", moment.atZone(ZONE));
    }

    /** To the second: {@code 22 september 2020, 10:08:33}. */
    public String exact(Instant moment) {
        return write("d MMMM yyyy, HH:mm:ss", moment.atZone(ZONE));
    }

    public String number(long number) {
        return signed(plain(0).format(Math.absExact(number)), number < 0);
    }

    /** {@code € 1.234,56}, with a space that does not break. */
    public String euro(Money amount) {
        BigDecimal euros = BigDecimal.valueOf(amount.cents(), 2);
        return "€" + NO_BREAK_SPACE + signed(plain(2).format(euros.abs()), amount.isNegative());
    }

    /** A change: always with its sign, {@code € +1.234,56}. */
    public String change(Money amount) {
        return amount.cents() > 0
                ? euro(amount).replace("€" + NO_BREAK_SPACE, "€" + NO_BREAK_SPACE + "+")
                : euro(amount);
    }

    public String euroOfCents(long cents) {
        return euro(Money.ofCents(cents));
    }

    public String changeOfCents(long cents) {
        return change(Money.ofCents(cents));
    }

    /** The day of a moment, in Amsterdam. */
    public String date(Instant moment) {
        return date(moment.atZone(ZONE).toLocalDate());
    }

    /** A number that is kept as text, with the decimals it was given. */
    public String decimal(String number) {
        return decimal(new BigDecimal(number));
    }

    /** A figure in the unit it was printed in. */
    public String figure(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case EUR -> "€" + NO_BREAK_SPACE + decimal(value);
            case EUR_THOUSAND ->
                "€" + NO_BREAK_SPACE + decimal(value) + NO_BREAK_SPACE + "×" + NO_BREAK_SPACE + plain(0).format(1000);
            case PERCENT -> decimal(value) + NO_BREAK_SPACE + "%";
        };
    }

    /** With the decimals that it has. */
    public String decimal(BigDecimal number) {
        NumberFormat format = plain(Math.max(0, number.scale()));
        return signed(format.format(number.abs()), number.signum() < 0);
    }

    private static String signed(String digits, boolean negative) {
        return negative ? MINUS + digits : digits;
    }

    private DecimalFormat plain(int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private String write(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment);
    }
}
