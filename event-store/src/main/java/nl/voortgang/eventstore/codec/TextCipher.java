package nl.voortgang.eventstore.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and decrypts one text with AES-256-GCM, bound to the event it belongs to. */
final class TextCipher {
    static final int KEY_BYTES = 32;

    private static final int TAG_BITS = 128;

    // A nonce must never meet the same key twice. Every text has a fresh random key of its own, and a key encrypts that
    // one text only, so the
    // nonce may be the same for all and need not be stored.
    private static final GCMParameterSpec ZERO_NONCE = new GCMParameterSpec(TAG_BITS, new byte[12]);

    // Looking the algorithm up costs more than encrypting a sentence.
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(TextCipher::newCipher);

    private TextCipher() {}

    static byte[] encrypt(String text, byte[] key, UUID eventId) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, eventId).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text of event " + eventId + " cannot be sealed", e);
        }
    }

    static String decrypt(byte[] ciphertext, byte[] key, UUID eventId) {
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, key, eventId).doFinal(ciphertext), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text of event " + eventId + " was not written with its key", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, UUID eventId) throws GeneralSecurityException {
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, new SecretKeySpec(key, "AES"), ZERO_NONCE);
        // The event's id goes into the tag, so that an envelope and its key moved to another event do not open there.
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .flip());
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }
}
