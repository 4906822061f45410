package nl.voortgang.eventstore.codec;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals the texts of one event while it is written, and gathers their keys. */
final class Sealing {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID eventId;
    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();

    Sealing(UUID eventId) {
        this.eventId = eventId;
    }

    /** The text encrypted under a key that was made for it. */
    byte[] seal(String text) {
        byte[] key = new byte[TextCipher.KEY_BYTES];
        RANDOM.nextBytes(key);
        keys.writeBytes(key);
        return TextCipher.encrypt(text, key, eventId);
    }

    /** How many texts were sealed so far. */
    int count() {
        return keys.size() / TextCipher.KEY_BYTES;
    }

    byte @Nullable [] keys() {
        return keys.size() == 0 ? null : keys.toByteArray();
    }
}
