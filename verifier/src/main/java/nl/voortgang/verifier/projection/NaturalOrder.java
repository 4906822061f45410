package nl.voortgang.verifier.projection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key by which local codes are sorted as people expect: 6.2 before 6.10, what has no code last.
 *
 * <p>{@code 0} and the code, or {@code 1} where it has none or a blank one; a tab; the position at which the thing came to be. Every run of
 * digits is written without leading zeros and after how many digits it then has, in two digits. Blanks count as one space, capitals not.
 */
final class NaturalOrder {
    private NaturalOrder() {}

    static String key(@Nullable String code, long created) {
        StringBuilder key = new StringBuilder();
        if (code == null || code.isBlank()) {
            key.append('1');
        } else {
            key.append('0');
            append(key, code.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        }
        key.append('\t');
        appendNumber(key, Long.toString(created));
        return key.toString();
    }

    private static void append(StringBuilder key, String code) {
        int at = 0;
        while (at < code.length()) {
            int end = at;
            while (end < code.length() && isDigit(code.charAt(end))) {
                end++;
            }
            if (end > at) {
                appendNumber(key, code.substring(at, end));
                at = end;
            } else {
                key.append(code.charAt(at++));
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void appendNumber(StringBuilder key, String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        String significant = digits.substring(zeros);
        key.append("%02d".formatted(significant.length())).append(significant);
    }
}
