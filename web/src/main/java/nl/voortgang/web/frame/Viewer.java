package nl.voortgang.web.frame;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.command.access.Content;
import nl.voortgang.events.Role;
import nl.voortgang.web.OwnRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is signed in, and what they may do and read where the page is about. Decides what is shown; what is allowed is decided again where it is
 * asked for.
 *
 * @param roles in the organisation that the page is about; where it is about none, those they have anywhere
 * @param inInstallation their roles in the installation
 * @param contents what they may read there
 */
public record Viewer(String name, Set<Role> roles, Set<Role> inInstallation, Set<Content> contents) {
    public Viewer {
        roles = Set.copyOf(roles);
        inInstallation = Set.copyOf(inInstallation);
        contents = Set.copyOf(contents);
    }

    /** Whoever sent the present request; empty where nobody is signed in. */
    static Optional<Viewer> current(@Nullable OwnRoles own) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(
                own == null
                        ? new Viewer(authentication.getName(), Set.of(), Set.of(), Set.of())
                        : new Viewer(authentication.getName(), own.here(), own.inInstallation(), own.readHere()));
    }

    /** For templates, which know roles by name. */
    public boolean may(String role) {
        return roles.contains(Role.valueOf(role));
    }

    public boolean isAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    public boolean isAnyInInstallation(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(inInstallation::contains);
    }

    /** For templates: whether they may see who looked. */
    public boolean looksAfter() {
        return isAny(Role.AUDITOR) || isAnyInInstallation(Role.AUDITOR);
    }

    /** For templates. */
    public boolean isInstallationAdmin() {
        return inInstallation.contains(Role.ADMIN);
    }

    /** For templates, which know contents by name. */
    public boolean reads(String content) {
        return contents.contains(Content.valueOf(content));
    }
}
