package nl.voortgang.verifier.projection;

import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/** A column with a text that a person typed: nothing where it was erased. */
record ExpectedText(SealedText text) implements Expected {
    @Override
    public Likeness compare(@Nullable Object actual) {
        if (text.isErased()) {
            return actual == null ? Likeness.SAME : Likeness.HOLDS_ERASED_TEXT;
        }
        return actual instanceof String shown && SealedText.of(shown).equals(text) ? Likeness.SAME : Likeness.DIFFERENT;
    }
}
