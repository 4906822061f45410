package nl.voortgang.verifier.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256, and what RFC 6962 makes of it. */
public final class Hashing {
    public static final int BYTES = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    // Looking the algorithm up costs more than hashing an event.
    private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(Hashing::newDigest);

    private Hashing() {}

    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = DIGESTS.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** What the tree holds of a leaf. */
    public static byte[] leaf(byte[] leaf) {
        return sha256(LEAF, leaf);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    /** As hashes are written in notes and proofs. */
    public static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    /** Reads a hash as it is written in notes and proofs. */
    public static byte[] fromBase64(String text) throws Malformed {
        byte[] hash = bytes(text);
        if (hash.length != BYTES) {
            throw new Malformed("a hash has 32 bytes: " + text);
        }
        return hash;
    }

    static byte[] bytes(String base64) throws Malformed {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // The decoder forgives missing padding; two spellings of one value would make two notes out of one.
            if (base64(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("not base64: " + base64);
        }
        throw new Malformed("not base64 with padding: " + base64);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
