package nl.voortgang.verifier.projection;

import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/** A column in which the trail shows a text that a person typed. */
record ExpectedShown(SealedText text) implements Expected {
    @Override
    public Likeness compare(@Nullable Object actual) {
        return Shown.compare(text, actual);
    }
}
