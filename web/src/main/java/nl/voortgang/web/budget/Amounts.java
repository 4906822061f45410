package nl.voortgang.web.budget;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import nl.voortgang.events.Money;

/** Reads an amount as people type it: {@code 1.234,56}, {@code -1234.56}, {@code € 1.000}. */
public final class Amounts {
    private static final Pattern IGNORED = Pattern.compile("[€\\s\\u00a0]");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}([.,]\\d{1,2})?");

    private Amounts() {}

    /**
     * The signed amount, exact to the cent.
     *
     * @throws IllegalArgumentException where it is none, or has more than two decimals
     */
    public static Money parse(String typed) {
        String text = IGNORED.matcher(typed).replaceAll("").replace('\u2212', '-');
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        if (GROUPED_BY_POINTS.matcher(digits).matches()) {
            digits = digits.replace(".", "");
        } else if (!PLAIN.matcher(digits).matches()) {
            throw new IllegalArgumentException("not an amount: " + typed);
        }
        Money amount = Money.ofCents(
                new BigDecimal(digits.replace(',', '.')).movePointRight(2).longValueExact());
        return negative ? amount.negated() : amount;
    }
}
