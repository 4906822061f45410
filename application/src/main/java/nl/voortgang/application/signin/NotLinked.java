package nl.voortgang.application.signin;

import nl.voortgang.web.start.Stranger;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The provider knows this person, and nobody here is linked to them. */
final class NotLinked extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Stranger stranger;

    NotLinked(String issuer, String subject) {
        super("not_linked");
        this.stranger = new Stranger(issuer, subject);
    }

    Stranger stranger() {
        return stranger;
    }
}
