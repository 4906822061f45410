package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what somebody typed to search for: words, and words in quotation marks that stand together. */
public final class Words {
    /** More would only make a search slow. */
    private static final int MOST = 8;

    private static final int LONGEST = 200;

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

    /** What has less in it stands in nearly every text. */
    private static final Pattern FINDABLE = Pattern.compile(".*[\\p{L}\\p{N}].*[\\p{L}\\p{N}].*", Pattern.DOTALL);

    private Words() {}

    /**
     * The words, in the order in which they were typed; none for no text.
     *
     * @throws IllegalArgumentException where there are too many, or one of them has no two letters or digits
     */
    public static List<String> of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(findable((word.group(1) == null ? word.group(2) : word.group(1)).strip()));
        }
        if (words.size() > MOST) {
            throw new IllegalArgumentException("too many words");
        }
        return List.copyOf(words);
    }

    private static String findable(String word) {
        if (!FINDABLE.matcher(word).matches()) {
            throw new IllegalArgumentException("too short: " + word);
        }
        return word;
    }
}
