package nl.voortgang.verifier.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.voortgang.verifier.proof.Hashing;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person typed, or that it was erased. The text itself is not kept, only what is needed to recognise it: a verification of
 * millions of texts should neither hold them all nor be able to print one.
 *
 * @param fingerprint null where the text was erased
 */
public record SealedText(@Nullable UUID fingerprint) {
    public static final SealedText ERASED = new SealedText(null);

    public static SealedText of(String text) {
        ByteBuffer hash = ByteBuffer.wrap(Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)));
        return new SealedText(new UUID(hash.getLong(), hash.getLong()));
    }

    public boolean isErased() {
        return fingerprint == null;
    }
}
