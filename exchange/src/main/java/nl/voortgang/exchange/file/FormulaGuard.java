package nl.voortgang.exchange.file;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running text of a CSV file as a formula: such text is written with an apostrophe in front, which reading
 * takes away again.
 */
public final class FormulaGuard {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\t\r\n].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** The text as a CSV file may hold it. */
    public static String with(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    static String without(String text) {
        return text.startsWith("'") && RISKY.matcher(text).matches() ? text.substring(1) : text;
    }
}
