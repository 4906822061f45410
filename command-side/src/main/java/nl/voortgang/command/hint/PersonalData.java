package nl.voortgang.command.hint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.events.HintKind;

/** What points at one person and does not belong in a text that many read. */
final class PersonalData {
    /** Nine digits, in the groups people write them in; not an amount, nor part of a longer number. */
    private static final Pattern NINE_DIGITS = Pattern.compile(
            "(?<![\\d.,€])(?<!€\\s)(\\d{9}|\\d{4}[. ]\\d{2}[. ]\\d{3}|\\d{3}[. ]\\d{3}[. ]\\d{3})(?![\\d]|[.,]\\d|\\s*euro)");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-zA-Z]{2,}");

    private PersonalData() {}

    static Optional<Hint> serviceNumber(String text) {
        Matcher found = NINE_DIGITS.matcher(text);
        while (found.find()) {
            String digits = found.group(1).replaceAll("\\D", "");
            if (passesElevenTest(digits)) {
                return Optional.of(new Hint(HintKind.SERVICE_NUMBER, "…" + digits.substring(6)));
            }
        }
        return Optional.empty();
    }

    static Optional<Hint> mailAddress(String text) {
        Matcher found = MAIL.matcher(text);
        return found.find()
                ? Optional.of(new Hint(
                        HintKind.MAIL_ADDRESS,
                        "…" + found.group().substring(found.group().indexOf('@'))))
                : Optional.empty();
    }

    /** Of a service number, nine times the first digit and so on down to twice the eighth, minus the ninth, is a multiple of eleven. */
    private static boolean passesElevenTest(String digits) {
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * Character.digit(digits.charAt(place), 10);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
