package nl.voortgang.web.frame;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.command.Role;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in. Decides what is shown; what is allowed is decided again where it is asked for. */
public record Viewer(String name, Set<Role> roles) {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    static Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        Set<String> authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> authorities.contains("ROLE_" + role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return Optional.of(new Viewer(authentication.getName(), roles));
    }

    /** For templates, which know roles by name. */
    public boolean may(String role) {
        return roles.contains(Role.valueOf(role));
    }

    public boolean isAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
