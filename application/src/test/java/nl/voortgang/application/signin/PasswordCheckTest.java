package nl.voortgang.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordCheckTest {
    private final CountingEncoder encoder = new CountingEncoder();
    private final PasswordCheck check = new PasswordCheck(encoder);

    @Test
    void a_name_that_does_not_exist_costs_as_much_as_a_wrong_password() {
        assertThat(check.matches("guess", "hash of right")).isFalse();
        List<String> forKnown = encoder.taken();

        assertThat(check.matches("guess", null)).isFalse();
        assertThat(encoder.taken()).hasSameSizeAs(forKnown).hasSize(1).allMatch(hash -> hash.startsWith("hash of "));
    }

    @Test
    void nobody_signs_in_to_what_does_not_exist_whatever_the_password() {
        assertThat(check.matches("the password of nobody", null)).isFalse();
        assertThat(check.matches("right", "hash of right")).isTrue();
    }

    /** Hashes nothing, and remembers which hashes it had to work on. */
    private static final class CountingEncoder implements PasswordEncoder {
        private final List<String> worked = new ArrayList<>();

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            worked.add(String.valueOf(hash));
            return encode(password).equals(hash);
        }

        List<String> taken() {
            List<String> taken = List.copyOf(worked);
            worked.clear();
            return taken;
        }
    }
}
