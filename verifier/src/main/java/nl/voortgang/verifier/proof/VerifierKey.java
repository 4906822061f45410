package nl.voortgang.verifier.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key by which signatures are checked, with its name: {@code <name>+<key id>+<base64>}. */
public final class VerifierKey {
    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;

    /** What stands before the 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw) throws Malformed {
        this.name = name;
        this.raw = raw;
        this.key = publicKey(raw);
    }

    /** Reads a verifier key. */
    public static VerifierKey read(String text) throws Malformed {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || parts[0].chars().anyMatch(Character::isWhitespace)) {
            throw new Malformed("a verifier key is written <name>+<key id>+<base64>: " + text);
        }
        byte[] typed = Hashing.bytes(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new Malformed("not an Ed25519 verifier key: " + text);
        }
        VerifierKey read = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(read.id()).equals(parts[1])) {
            throw new Malformed("a verifier key whose id does not belong to it: " + text);
        }
        return read;
    }

    public String name() {
        return name;
    }

    /** Which key of this name it is. */
    byte[] id() {
        byte[] text = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hashing.sha256(text, new byte[] {ED25519}, raw), 4);
    }

    boolean verifies(byte[] signature, byte[] signed) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(signed);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            // That is how Java answers a signature that cannot even be one.
            return false;
        }
    }

    private static PublicKey publicKey(byte[] raw) throws Malformed {
        byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Malformed("not a point of Ed25519");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Hashing.base64(typed);
    }
}
