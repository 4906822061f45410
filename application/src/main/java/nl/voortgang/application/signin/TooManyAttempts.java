package nl.voortgang.application.signin;

import org.springframework.security.core.AuthenticationException;

/** Somebody tried too often; the next attempt is looked at after so many seconds. */
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(long seconds) {
        super("too many attempts");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
