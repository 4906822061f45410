package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<@Nullable String> texts = new ArrayList<>(4 + 2 * changes.size());
        Stream.of(code, title, item, reason).forEach(texts::add);
        for (Change change : changes) {
            texts.add(change.from());
            texts.add(change.to());
        }
        return inSmallLetters(texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n")));
    }

    /** Letter by letter, whatever stands around it and whatever the language, so that a part of a text stays a part of it. */
    static String inSmallLetters(String text) {
        StringBuilder small = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
        return small.toString();
    }
}
