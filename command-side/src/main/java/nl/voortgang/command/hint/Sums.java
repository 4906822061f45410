package nl.voortgang.command.hint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.events.HintKind;
import org.jspecify.annotations.Nullable;

/** Sentences with amounts and their total that do not add up. */
final class Sums {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:€\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d{1,2}|-))?(?:\\s*(miljoen|mln|ton))?)"
                    + "|(?:(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d{1,2}|-))?(?:\\s*(miljoen|mln|ton))?\\s+euro)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOTAL =
            Pattern.compile("\\b(totaal|totale|samen|opgeteld|bij elkaar)\\b", Pattern.CASE_INSENSITIVE);

    private Sums() {}

    /** An amount where it stands, and how far it may be off for having been rounded. */
    private record Amount(int at, BigDecimal euros, BigDecimal rounding) {}

    static Optional<Hint> find(String text) {
        return Sentences.of(text).stream()
                .filter(Sums::isWrong)
                .findFirst()
                .map(sentence -> new Hint(HintKind.SUM_DIFFERS, Sentences.shortened(sentence)));
    }

    /** The total is the first amount after the word for it, or else the last one before it. */
    private static boolean isWrong(String sentence) {
        Matcher word = TOTAL.matcher(sentence);
        List<Amount> amounts = amounts(sentence);
        if (!word.find() || amounts.size() < 3) {
            return false;
        }
        Amount total = amounts.stream()
                .filter(amount -> amount.at() > word.start())
                .findFirst()
                .orElse(amounts.getLast());
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal rounding = BigDecimal.ZERO;
        for (Amount amount : amounts) {
            parts = amount.at() == total.at() ? parts : parts.add(amount.euros());
            rounding = rounding.add(amount.rounding());
        }
        return parts.subtract(total.euros()).abs().compareTo(rounding) > 0;
    }

    private static List<Amount> amounts(String sentence) {
        List<Amount> amounts = new ArrayList<>();
        Matcher found = AMOUNT.matcher(sentence);
        while (found.find()) {
            int first = found.group(1) == null ? 4 : 1;
            String decimals = found.group(first + 1);
            String fraction = decimals == null || decimals.equals("-") ? "" : "." + decimals;
            BigDecimal number = new BigDecimal(found.group(first).replace(".", "") + fraction);
            BigDecimal unit = unit(found.group(first + 2));
            boolean rounded = unit.compareTo(BigDecimal.ONE) > 0;
            BigDecimal step = rounded ? unit.movePointLeft(number.scale()) : BigDecimal.ZERO;
            amounts.add(new Amount(found.start(), number.multiply(unit), step.divide(BigDecimal.TWO)));
        }
        return amounts;
    }

    private static BigDecimal unit(@Nullable String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        return word.equalsIgnoreCase("ton") ? BigDecimal.valueOf(100_000) : BigDecimal.valueOf(1_000_000);
    }
}
