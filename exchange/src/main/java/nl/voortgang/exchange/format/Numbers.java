package nl.voortgang.exchange.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: {@code 1.234,56}, {@code 1234.56} and {@code 1234,56} are the same one. */
final class Numbers {
    private static final Pattern IGNORED = Pattern.compile("[€\\s\\u00a0\\u202f\\u2009]");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+");

    /** Groups of three; the first is not a zero, so that 0.125 is an eighth and not a hundred and twenty-five. */
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(SEP[0-9]{3})+".replace("SEP", "[.,]"));

    private Numbers() {}

    /** The number; empty where the text is none. */
    static Optional<BigDecimal> read(String typed) {
        String text = IGNORED.matcher(typed).replaceAll("");
        boolean negative = text.startsWith("-") || text.startsWith("−");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        return unsigned(digits).map(number -> negative ? number.negate() : number);
    }

    private static Optional<BigDecimal> unsigned(String text) {
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (mark < 0) {
            return plain(text, "");
        }
        char last = text.charAt(mark);
        char other = last == '.' ? ',' : '.';
        String before = text.substring(0, mark);
        String after = text.substring(mark + 1);
        if (before.indexOf(other) >= 0) {
            boolean grouped =
                    before.indexOf(last) < 0 && GROUPED.matcher(before).matches();
            return grouped ? plain(before.replace(String.valueOf(other), ""), after) : Optional.empty();
        }
        boolean repeated = before.indexOf(last) >= 0;
        if (repeated || (last == '.' && GROUPED.matcher(text).matches())) {
            return GROUPED.matcher(text).matches()
                    ? plain(text.replace(String.valueOf(last), ""), "")
                    : Optional.empty();
        }
        return after.isEmpty() ? Optional.empty() : plain(before.isEmpty() ? "0" : before, after);
    }

    private static Optional<BigDecimal> plain(String whole, String fraction) {
        boolean digits = PLAIN.matcher(whole + fraction).matches() && !whole.isEmpty();
        // A number of a thousand digits is no number that anybody meant, and takes long to make.
        return digits && whole.length() + fraction.length() <= 40
                ? Optional.of(new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction))
                : Optional.empty();
    }

    /** As an export writes it: a comma for decimals and nothing between thousands, which can be read in one way only. */
    static String dutch(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
