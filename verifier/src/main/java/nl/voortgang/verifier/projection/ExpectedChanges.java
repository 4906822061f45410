package nl.voortgang.verifier.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The column in which the trail shows what an event changed, as a JSON list in the order in which it was said. */
record ExpectedChanges(List<Change> changes) implements Expected {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One field that changed.
     *
     * @param from a text, a fingerprint of one, or null for none; so is to
     */
    record Change(
            String field, @Nullable Object from, @Nullable Object to) {}

    @Override
    public Likeness compare(@Nullable Object actual) {
        JsonNode list = read(actual);
        if (list == null || list.size() != changes.size()) {
            return Likeness.DIFFERENT;
        }
        Likeness worst = Likeness.SAME;
        for (int i = 0; i < changes.size(); i++) {
            Likeness each = compare(changes.get(i), list.get(i));
            if (each == Likeness.DIFFERENT) {
                return each;
            }
            worst = each == Likeness.SAME ? worst : each;
        }
        return worst;
    }

    private static Likeness compare(Change expected, JsonNode actual) {
        if (!expected.field().equals(text(actual.path("field"))) || actual.size() != 3) {
            return Likeness.DIFFERENT;
        }
        Likeness from = Shown.compare(expected.from(), text(actual.path("from")));
        Likeness to = Shown.compare(expected.to(), text(actual.path("to")));
        if (from == Likeness.DIFFERENT || to == Likeness.DIFFERENT) {
            return Likeness.DIFFERENT;
        }
        return from == Likeness.SAME ? to : from;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable JsonNode read(@Nullable Object actual) {
        try {
            JsonNode json = actual instanceof String text ? JSON.readTree(text) : null;
            return json != null && json.isArray() ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
