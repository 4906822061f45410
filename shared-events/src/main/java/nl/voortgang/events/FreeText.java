package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * Text that a person typed. It is stored encrypted under a key of its own, so that it can be made unreadable for good without touching the
 * event: destroy the key and the text reads as erased.
 *
 * @param value the text, or null once its key was destroyed
 */
public record FreeText(@Nullable String value) {
    public static final FreeText ERASED = new FreeText(null);

    public static FreeText of(String text) {
        return new FreeText(text);
    }

    /** The text, or null where there is none to keep: absent or blank. */
    public static @Nullable FreeText orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : new FreeText(text.strip());
    }

    public boolean isErased() {
        return value == null;
    }

    /** Never the text itself: a log must not repeat what a person typed. */
    @Override
    public String toString() {
        return isErased() ? "FreeText[erased]" : "FreeText[…]";
    }
}
