package nl.voortgang.eventstore.transparency;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The private half of a key that signs notes. Written as two lines: the verifier key, and PKCS #8 in Base64.
 */
final class SigningKey {
    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private SigningKey(VerifierKey verifierKey, PrivateKey privateKey) {
        this.verifierKey = verifierKey;
        this.privateKey = privateKey;
    }

    static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(VerifierKey.of(name, (EdECPublicKey) pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException where it is no signing key, or its halves do not belong together */
    static SigningKey parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2) {
            throw new IllegalArgumentException("a signing key has two lines");
        }
        try {
            PrivateKey privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
            SigningKey key = new SigningKey(VerifierKey.parse(lines.getFirst()), privateKey);
            byte[] trial = {1, 2, 3};
            if (!key.verifierKey.verifies(trial, key.sign(trial))) {
                throw new IllegalArgumentException("the two lines of the signing key do not belong together");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a signing key", e);
        }
    }

    VerifierKey verifierKey() {
        return verifierKey;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs anything", e);
        }
    }

    /** For the key file. */
    String written() {
        return verifierKey + "\n" + Base64.getEncoder().encodeToString(privateKey.getEncoded()) + "\n";
    }

    /** Says nothing of the private half. */
    @Override
    public String toString() {
        return "signing key of " + verifierKey;
    }
}
