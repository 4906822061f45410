package nl.voortgang.verifier.projection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The column by which the trail is searched: a JSON list of the texts that an event can be found by.
 *
 * @param texts each a text or a fingerprint of one, in their order
 */
record ExpectedSearchable(List<Object> texts) implements Expected {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Code and title of the subject, the name of what is within it, the reason, and each value before and after; without what there is not. */
    static ExpectedSearchable of(
            @Nullable Object code,
            @Nullable Object title,
            @Nullable Object item,
            @Nullable Object reason,
            List<ExpectedChanges.Change> changes) {
        return new ExpectedSearchable(Stream.concat(
                        Stream.of(code, title, item, reason),
                        changes.stream().flatMap(change -> Stream.of(change.from(), change.to())))
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public Likeness compare(@Nullable Object actual) {
        List<@Nullable String> stored = read(actual);
        if (stored == null || stored.size() != texts.size()) {
            return Likeness.DIFFERENT;
        }
        Likeness worst = Likeness.SAME;
        for (int i = 0; i < stored.size(); i++) {
            Likeness each = Shown.compare(texts.get(i), stored.get(i));
            if (each == Likeness.DIFFERENT) {
                return each;
            }
            worst = each == Likeness.SAME ? worst : each;
        }
        return worst;
    }

    private static @Nullable List<@Nullable String> read(@Nullable Object actual) {
        try {
            JsonNode json = actual instanceof String text ? JSON.readTree(text) : null;
            return json != null && json.isArray()
                    ? json.valueStream()
                            .<@Nullable String>map(node -> node.isString() ? node.asString() : null)
                            .toList()
                    : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
