package nl.voortgang.web.audittrail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Marks the words that were looked for in the texts in which they were found. */
public final class Marking {
    private final @Nullable Pattern words;

    /**
     * Marks these words.
     *
     * @param words none to mark nothing
     */
    public Marking(List<String> words) {
        this.words = words.isEmpty()
                ? null
                : Pattern.compile(
                        words.stream().map(Pattern::quote).collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A part of a text. */
    public record Piece(String text, boolean found) {}

    /** The whole text, in pieces. */
    public List<Piece> pieces(String text) {
        if (words == null) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher word = words.matcher(text);
        int end = 0;
        while (word.find()) {
            add(pieces, text.substring(end, word.start()), false);
            add(pieces, word.group(), true);
            end = word.end();
        }
        add(pieces, text.substring(end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
