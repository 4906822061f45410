package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a text is made of for whoever looks for words in it: letters and digits that stand together, also with one of {@code . , - / : _ '}
 * between two of them, as in a code, an amount, a date or a web address.
 *
 * <p>Tokens of a part of a text are parts of tokens of the text: so who knows the tokens of a text can say of most words that they are not in it.
 */
final class Tokens {
    private static final String JOINING = ".,-/:_'’";

    private Tokens() {}

    static List<String> of(String text) {
        List<String> all = new ArrayList<>();
        each(text, all::add);
        return all;
    }

    static void each(String text, Consumer<String> taker) {
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                start = start < 0 ? at : start;
            } else if (start >= 0 && !joins(text, point, next)) {
                taker.accept(text.substring(start, at));
                start = -1;
            }
            at = next;
        }
        if (start >= 0) {
            taker.accept(text.substring(start));
        }
    }

    /** Whether what stands here, behind a letter or digit, has one behind it too. */
    private static boolean joins(String text, int point, int next) {
        return JOINING.indexOf(point) >= 0 && next < text.length() && Character.isLetterOrDigit(text.codePointAt(next));
    }
}
