package nl.voortgang.query.audittrail;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Everything by which an event can be found: code and title of its subject, the name of what is within that, the reason, and each value before
 * and after; in small letters, a line each.
 */
final class Texts {
    private Texts() {}

    static String of(EntryRow row) {
        return of(row.code(), row.title(), row.item(), row.reason(), row.changes());
    }

    static String of(TrailEntry entry) {
        return of(entry.subjectCode(), entry.subjectTitle(), entry.item(), entry.reason(), entry.changes());
    }

    static String of(
            @Nullable String code,
            @Nullable String title,
            @Nullable String item,
            @Nullable String reason,
            List<Change> changes) {
        StringJoiner lines = new StringJoiner("\n");
        add(code, lines);
        add(title, lines);
        add(item, lines);
        add(reason, lines);
        for (Change change : changes) {
            add(change.from(), lines);
            add(change.to(), lines);
        }
        return inSmallLetters(lines.toString());
    }

    private static void add(@Nullable String text, StringJoiner lines) {
        if (text != null) {
            lines.add(text);
        }
    }

    /** Letter by letter, whatever stands around it and whatever the language, so that a part of a text stays a part of it. */
    static String inSmallLetters(String text) {
        StringBuilder small = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            small.appendCodePoint(Character.toLowerCase(point));
            at += Character.charCount(point);
        }
        return small.toString();
    }
}
