package nl.voortgang.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A step on the way to the present page.
 *
 * @param key of its name in the messages; null where the name is a text of its own
 * @param href null for the present page
 */
public record Crumb(
        @Nullable String key,
        @Nullable String text,
        @Nullable String href) {
    /** A page with a fixed name. */
    public static Crumb to(String key, String href) {
        return new Crumb(key, null, href);
    }

    /** A page named after what it is about. */
    public static Crumb named(String text, String href) {
        return new Crumb(null, text, href);
    }

    public static Crumb here(String key) {
        return new Crumb(key, null, null);
    }

    public static Crumb hereNamed(String text) {
        return new Crumb(null, text, null);
    }
}
