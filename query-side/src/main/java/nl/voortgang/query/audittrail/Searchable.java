package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything by which an event can be found: code and title of its subject, the name of what is within that, the reason, and each value before
 * and after. It is stored as a JSON list, so that it can be told afterwards which texts it was made of.
 */
final class Searchable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Searchable() {}

    static String of(EntryRow row) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(row.code());
        texts.add(row.title());
        texts.add(row.item());
        texts.add(row.reason());
        for (Change change : row.changes()) {
            texts.add(change.from());
            texts.add(change.to());
        }
        return JSON.writeValueAsString(texts.stream().filter(Objects::nonNull).toList());
    }

    /** What a text that holds this word is like, for SQL. */
    static String pattern(String word) {
        String written = JSON.writeValueAsString(word);
        return "%"
                + written.substring(1, written.length() - 1)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
