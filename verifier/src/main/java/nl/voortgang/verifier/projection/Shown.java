package nl.voortgang.verifier.projection;

import java.util.Objects;
import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/** Values as the audit trail shows them: where a text was erased, it says so. */
final class Shown {
    static final String ERASED = "(erased)";

    /** Somebody may have typed just that, and nobody can tell the two apart in the trail. */
    private static final SealedText TYPED = SealedText.of(ERASED);

    private Shown() {}

    /** Any value as the trail remembers it: a text, or a fingerprint of one. */
    static @Nullable Object of(@Nullable Object value) {
        return TYPED.equals(value) ? SealedText.ERASED : value;
    }

    static boolean isErased(@Nullable Object value) {
        return value instanceof SealedText text && text.isErased();
    }

    static Expected.Likeness compare(@Nullable Object expected, @Nullable Object actual) {
        if (isErased(expected)) {
            return ERASED.equals(actual) ? Expected.Likeness.SAME : Expected.Likeness.HOLDS_ERASED_TEXT;
        }
        Object recognised =
                expected instanceof SealedText && actual instanceof String text ? SealedText.of(text) : actual;
        return Objects.equals(expected, recognised) ? Expected.Likeness.SAME : Expected.Likeness.DIFFERENT;
    }
}
