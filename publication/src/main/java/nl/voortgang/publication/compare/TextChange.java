package nl.voortgang.publication.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that became another one.
 *
 * @param field which text, for example {@code explanation}
 * @param about the period it is on, or the title of the narrative; null for a text of the item itself
 * @param from null where there was none, and where it was erased; so is to
 * @param words both texts, word by word
 */
public record TextChange(
        String field,
        @Nullable String about,
        @Nullable String from,
        @Nullable String to,
        List<WordPiece> words) {
    public TextChange {
        words = List.copyOf(words);
    }

    static TextChange of(String field, @Nullable String about, @Nullable String from, @Nullable String to) {
        return new TextChange(field, about, from, to, Words.of(from == null ? "" : from, to == null ? "" : to));
    }
}
