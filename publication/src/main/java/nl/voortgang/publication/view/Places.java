package nl.voortgang.publication.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Named places, each with a text, a {@link Markup}, true or false, more places, or a list; null for what there is none of. Every place is always
 * there, so that a name is never looked for further out by mistake.
 */
public final class Places {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Places text(String name, @Nullable String value) {
        values.put(name, value);
        return this;
    }

    Places flag(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    Places markup(String name, @Nullable String html) {
        values.put(name, html == null ? null : new Markup(html));
        return this;
    }

    Places part(String name, @Nullable Places value) {
        values.put(name, value == null ? null : value.asMap());
        return this;
    }

    /** A list, and beside it a flag that says whether there is anything in it: {@code hasGoals} beside {@code goals}. */
    Places parts(String name, List<Places> list) {
        values.put(name, list.stream().map(Places::asMap).toList());
        return flag("has" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), !list.isEmpty());
    }

    <T> Places parts(String name, List<T> list, Function<T, Places> each) {
        return parts(name, list.stream().map(each).toList());
    }

    Places texts(String name, List<String> list) {
        values.put(name, List.copyOf(list));
        return this;
    }

    Places all(Places others) {
        values.putAll(others.values);
        return this;
    }

    public Map<String, @Nullable Object> asMap() {
        return values;
    }
}
