package nl.voortgang.application.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords slowly, as it should be, but remembers for a few minutes which password matched which hash, so that a client that signs
 * in with every request (HTTP Basic) does not wait for it each time. What is remembered is a keyed digest; the key dies with the process.
 */
final class RememberingPasswordEncoder implements PasswordEncoder {
    private static final int MOST = 1_000;
    private static final long FRESH_NANOS = 300_000_000_000L;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Map<String, Long> matched = new ConcurrentHashMap<>();

    RememberingPasswordEncoder(PasswordEncoder slow) {
        this.slow = slow;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        if (remembers(password, hash)) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            if (matched.size() >= MOST) {
                matched.clear();
            }
            matched.put(digest(password + "\n" + hash), System.nanoTime());
        }
        return matches;
    }

    /** Whether this password matched this hash a moment ago. Answered at once. */
    boolean remembers(CharSequence password, String hash) {
        Long since = matched.get(digest(password + "\n" + hash));
        return since != null && System.nanoTime() - since < FRESH_NANOS;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
