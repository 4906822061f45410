package nl.voortgang.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order in which people expect local codes: 6.2 before 6.10, P2.9 before P2.10, what has no code last.
 *
 * <p>The keys are compared character by character: declare the column as {@code text collate "C"}.
 */
public final class NaturalOrder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Below everything that a code can hold once blanks are made spaces, so that "6" comes before "6 a". */
    private static final String END_OF_CODE = "\t";

    private NaturalOrder() {}

    /**
     * The key to sort by.
     *
     * @param position where the thing was created: decides between equal codes, and among those without one
     */
    public static String key(@Nullable String code, long position) {
        String prefix = code == null || code.isBlank() ? "1" : "0" + natural(code);
        return prefix + END_OF_CODE + number(Long.toString(position));
    }

    private static String natural(String code) {
        String plain = code.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return NUMBER.matcher(plain).replaceAll(match -> Matcher.quoteReplacement(number(match.group())));
    }

    /** A number preceded by how many digits it has: text of this form sorts like the numbers, however long they are. */
    private static String number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return "%02d%s".formatted(significant.length(), significant);
    }
}
