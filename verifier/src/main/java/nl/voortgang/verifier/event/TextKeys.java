package nl.voortgang.verifier.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys of the sealed texts of one event: 32 bytes each, one after the other, zeros in place of one that was destroyed. */
public final class TextKeys {
    private static final int KEY_BYTES = 32;
    private static final byte[] DESTROYED = new byte[KEY_BYTES];

    /** Each key encrypts one text, so the nonce is always the same. */
    private static final GCMParameterSpec NONCE = new GCMParameterSpec(128, new byte[12]);

    // Looking the algorithm up costs more than decrypting a sentence.
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(TextKeys::newCipher);

    private final UUID eventId;
    private final byte @Nullable [] keys;
    private final Map<Integer, SealedText> opened = new HashMap<>();

    public TextKeys(UUID eventId, byte @Nullable [] keys) {
        this.eventId = eventId;
        this.keys = keys;
    }

    /**
     * The text under its key.
     *
     * @throws Unreadable where there is no such key, or the text was not sealed with it
     */
    SealedText open(byte[] ciphertext, int number) {
        SealedText before = opened.get(number);
        if (before != null) {
            return before;
        }
        if (keys == null || number < 0 || keys.length / KEY_BYTES <= number) {
            throw new Unreadable("the key of sealed text " + number + " is missing, not destroyed");
        }
        byte[] key = Arrays.copyOfRange(keys, number * KEY_BYTES, (number + 1) * KEY_BYTES);
        SealedText text = Arrays.equals(key, DESTROYED) ? SealedText.ERASED : decrypt(ciphertext, key, number);
        opened.put(number, text);
        return text;
    }

    private SealedText decrypt(byte[] ciphertext, byte[] key, int number) {
        try {
            Cipher cipher = CIPHERS.get();
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), NONCE);
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(eventId.getMostSignificantBits())
                    .putLong(eventId.getLeastSignificantBits())
                    .flip());
            return SealedText.of(new String(cipher.doFinal(ciphertext), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new Unreadable("sealed text " + number + " was not sealed with its key");
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }
}
