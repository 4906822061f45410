package nl.voortgang.web.frame;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.voortgang.events.Role;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in, and what they may do where the page is about. Decides what is shown; what is allowed is decided again where it is asked for. */
public record Viewer(String name, Set<Role> roles) {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Whoever sent the present request; empty where nobody is signed in. */
    static Optional<Viewer> current(Supplier<Set<Role>> roles) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new Viewer(authentication.getName(), roles.get()));
    }

    /** For templates, which know roles by name. */
    public boolean may(String role) {
        return roles.contains(Role.valueOf(role));
    }

    public boolean isAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
