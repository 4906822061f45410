package nl.voortgang.eventstore.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Under which id a receipt is stored: half of SHA-256 over scope and key. */
final class ReceiptId {
    private ReceiptId() {}

    static UUID of(String scope, String key) {
        // With its length before it, a scope cannot be continued by a key so that it looks like another scope.
        String both = scope.length() + ":" + scope + key;
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(both.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
