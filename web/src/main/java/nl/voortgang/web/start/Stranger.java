package nl.voortgang.web.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a provider knows and who has no account here. Kept until the page has said so, with what an administrator needs to link
 * them.
 */
public record Stranger(String issuer, String subject) implements Serializable {
    private static final String NAME = Stranger.class.getName();

    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** Gives it once; null where there is none. */
    static @Nullable Stranger take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof Stranger stranger)) {
            return null;
        }
        session.removeAttribute(NAME);
        return stranger;
    }
}
