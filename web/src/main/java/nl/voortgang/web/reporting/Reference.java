package nl.voortgang.web.reporting;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;

/** The number of a submission: short enough to read out over the telephone, and without letters that look like digits. */
final class Reference {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern SHAPE = Pattern.compile("[" + DIGITS + "]{4}(-[" + DIGITS + "]{4}){2}");

    private Reference() {}

    /** Sixty bits of the id, in three groups. */
    static String of(UUID id) {
        BigInteger bits = new BigInteger(id.toString().replace("-", ""), 16);
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            if (place == 4 || place == 8) {
                text.append('-');
            }
            text.append(DIGITS.charAt(bits.shiftRight(5 * place).intValue() & 31));
        }
        return text.toString();
    }

    static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }
}
