package nl.voortgang.application.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long, and not what somebody would try first. No mixture of signs is asked for; that makes passwords short and
 * alike. The list of first guesses is small and our own: words that offices choose, in the disguises that everybody knows.
 */
public final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;

    private static final List<String> FIRST_GUESSES = List.of(
            "wachtwoord",
            "password",
            "passwort",
            "welkom",
            "welcome",
            "voortgang",
            "gemeente",
            "geheim",
            "secret",
            "inloggen",
            "login",
            "letmein",
            "admin",
            "administrator",
            "beheerder",
            "changeme",
            "test",
            "demo",
            "iloveyou",
            "qwerty",
            "azerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "lente",
            "zomer",
            "herfst",
            "winter",
            "maandag",
            "januari",
            "februari",
            "maart",
            "april",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
            "nederland",
            "amsterdam",
            "rotterdam");
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "09876543210987654321");

    private PasswordRule() {}

    /** What is wrong with a password. */
    public enum Weakness {
        SHORT("A password has at least " + SHORTEST + " characters."),
        LONG("A password has at most " + LONGEST + " characters."),
        NAME("A password must not contain the name of its owner."),
        GUESSED("This password is among the first that somebody would try: several words together are better.");

        private final String sentence;

        Weakness(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** Empty for a password that will do. */
    public static Optional<Weakness> weakness(String password, @Nullable String... names) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Weakness.SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Weakness.LONG);
        }
        String plain = undisguised(password);
        boolean named = Arrays.stream(names)
                .filter(name -> name != null)
                .flatMap(name -> Arrays.stream(name.split("[\\s.-]+")))
                .map(PasswordRule::undisguised)
                .anyMatch(part -> part.length() >= 4 && plain.contains(part));
        if (named) {
            return Optional.of(Weakness.NAME);
        }
        boolean monotonous = password.codePoints().distinct().count() < FEWEST_DIFFERENT;
        return monotonous || isFirstGuess(plain) || isRow(password) ? Optional.of(Weakness.GUESSED) : Optional.empty();
    }

    /** Nothing but first guesses one after the other, with figures and signs around them. */
    private static boolean isFirstGuess(String plain) {
        String rest = plain;
        for (String guess : FIRST_GUESSES) {
            rest = rest.replace(undisguised(guess), "");
        }
        return !rest.equals(plain) && rest.length() < 4;
    }

    /** Keys that lie side by side, or counting. */
    private static boolean isRow(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String half = lower.substring(0, lower.length() / 2);
        return ROWS.stream()
                .anyMatch(row ->
                        row.contains(half) && (row.contains(lower.substring(half.length())) || row.contains(lower)));
    }

    /** As a word: without capitals, without what stands at its ends, and with letters in place of the signs that look like them. */
    private static String undisguised(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replaceAll("[^\\p{L}]", "");
    }
}
