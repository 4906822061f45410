package nl.voortgang.web.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;

/** The name with which somebody could not sign in, kept until the form is shown again, so that it need not be typed twice. */
public final class LastUsername {
    private static final String NAME = LastUsername.class.getName();
    private static final int LONGEST = 100;

    private LastUsername() {}

    /** Takes the name from the form that was refused. */
    public static void keep(HttpServletRequest refused) {
        String username = Objects.requireNonNullElse(refused.getParameter("username"), "");
        refused.getSession().setAttribute(NAME, username.substring(0, Math.min(LONGEST, username.length())));
    }

    /** Gives it once; empty where there is none. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        Object username = session.getAttribute(NAME);
        session.removeAttribute(NAME);
        return Objects.toString(username, "");
    }
}
