package nl.voortgang.eventstore.codec;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens the texts of one event while it is read. */
final class Unsealing {
    private static final byte[] DESTROYED = new byte[TextCipher.KEY_BYTES];

    private final UUID eventId;
    private final byte @Nullable [] keys;

    Unsealing(UUID eventId, byte @Nullable [] keys) {
        this.eventId = eventId;
        this.keys = keys;
    }

    /** The text, or null where its key was destroyed. */
    @Nullable
    String open(byte[] ciphertext, int number) {
        byte[] key = keyOf(number);
        return Arrays.equals(key, DESTROYED) ? null : TextCipher.decrypt(ciphertext, key, eventId);
    }

    private byte[] keyOf(int number) {
        if (number < 0) {
            throw new IllegalStateException("event " + eventId + " has a sealed text without a number");
        }
        if (keys == null || number >= keys.length / TextCipher.KEY_BYTES) {
            return DESTROYED;
        }
        int from = number * TextCipher.KEY_BYTES;
        return Arrays.copyOfRange(keys, from, from + TextCipher.KEY_BYTES);
    }
}
