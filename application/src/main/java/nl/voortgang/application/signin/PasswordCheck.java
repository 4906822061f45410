package nl.voortgang.application.signin;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares a password with a hash, and takes as long where there is none: how long it takes must not say which names exist. */
final class PasswordCheck {
    private final PasswordEncoder slow;
    private final CompletableFuture<String> nobodys;

    PasswordCheck(PasswordEncoder slow) {
        this.slow = slow;
        // Hashing is slow, and the program must not start later for it.
        this.nobodys = CompletableFuture.supplyAsync(() -> String.valueOf(slow.encode("the password of nobody")));
    }

    boolean matches(String password, @Nullable String hash) {
        boolean same = slow.matches(password, hash == null ? nobodys.join() : hash);
        return same && hash != null;
    }
}
