package nl.voortgang.eventstore.transparency;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The public half of an Ed25519 key that signs notes, under the name of the log. */
public final class VerifierKey {
    static final int ID_LENGTH = 4;

    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;

    private final String name;
    private final byte[] point;
    private final PublicKey key;

    private VerifierKey(String name, byte[] point) {
        this.name = name;
        this.point = point;
        this.key = publicKey(point);
    }

    static VerifierKey of(String name, EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] point = new byte[KEY_LENGTH];
        for (int i = 0; i < Math.min(KEY_LENGTH, bigEndian.length); i++) {
            point[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            point[KEY_LENGTH - 1] |= (byte) 0x80;
        }
        return new VerifierKey(name, point);
    }

    /**
     * Reads a key as it is written in files.
     *
     * @throws IllegalArgumentException where it is not written as a verifier key, or its id is not its own
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the id of the verifier key is not its own");
        }
        return key;
    }

    public String name() {
        return name;
    }

    byte[] id() {
        byte[] label = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(label, typed()).bytes(), ID_LENGTH);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    private byte[] typed() {
        byte[] typed = new byte[KEY_LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(point, 0, typed, 1, KEY_LENGTH);
        return typed;
    }

    /** The number in little-endian order, with the sign of the other coordinate in its highest bit (RFC 8032, 5.1.2). */
    private static PublicKey publicKey(byte[] point) {
        byte[] bigEndian = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) {
            bigEndian[i] = point[KEY_LENGTH - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a point of the curve", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key && name.equals(key.name) && Arrays.equals(point, key.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    /** As it is written in files: name, id and key. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
