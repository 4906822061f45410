package nl.voortgang.command.hint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes Dutch texts apart. */
final class Sentences {
    /** A full stop between digits, or after a single letter or an abbreviation, ends no sentence. */
    private static final Pattern END =
            Pattern.compile("(?<=[a-z0-9)%\"][a-z0-9)%\"])[.!?;]+(?=\\s|$)|\\n+", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_EXCERPT = 120;

    private Sentences() {}

    static List<String> of(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    static Set<String> words(String sentence) {
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .collect(Collectors.toSet());
    }

    /** Whether it has one of the words or phrases, as whole words. */
    static boolean hasAny(String sentence, List<String> phrases) {
        String plain = plain(sentence);
        return phrases.stream().anyMatch(phrase -> plain.contains(" " + phrase + " "));
    }

    /** The words with one space around each, in lower case. */
    static String plain(String sentence) {
        return " "
                + sentence.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXCERPT
                ? line
                : line.substring(0, LONGEST_EXCERPT - 1).stripTrailing() + "…";
    }
}
