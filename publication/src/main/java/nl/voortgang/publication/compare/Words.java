package nl.voortgang.publication.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says word by word how one text became another. */
final class Words {
    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private Words() {}

    /** All of both texts, in pieces; empty texts have none. */
    static List<WordPiece> of(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        List<WordPiece> pieces = new ArrayList<>();
        int place = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(pieces, WordPiece.Kind.SAME, old.subList(place, from));
            add(pieces, WordPiece.Kind.DELETED, delta.getSource().getLines());
            add(pieces, WordPiece.Kind.INSERTED, delta.getTarget().getLines());
            place = from + delta.getSource().size();
        }
        add(pieces, WordPiece.Kind.SAME, old.subList(place, old.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<WordPiece> pieces, WordPiece.Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new WordPiece(kind, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
