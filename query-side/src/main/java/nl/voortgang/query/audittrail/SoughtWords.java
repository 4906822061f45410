package nl.voortgang.query.audittrail;

import java.util.List;

/** The words that somebody looks for: all of them must stand in what an event says. */
final class SoughtWords {
    private final List<String> words;
    private final List<String> tokens;

    SoughtWords(List<String> words) {
        this.words = words.stream().map(Texts::inSmallLetters).toList();
        this.tokens =
                this.words.stream().flatMap(word -> Tokens.of(word).stream()).toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean areIn(TrailEntry entry) {
        String text = Texts.of(entry);
        return words.stream().allMatch(text::contains);
    }

    /** What must be part of tokens of a text for the words to be in it. */
    List<String> tokens() {
        return tokens;
    }

    /** The same as patterns for SQL. */
    String[] patterns() {
        return tokens.stream().map(SoughtWords::pattern).toArray(String[]::new);
    }

    /** A text that holds this one, for SQL. */
    static String pattern(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
