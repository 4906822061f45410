package nl.voortgang.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.command.access.Content;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever asks for a page in these tests has, in every organisation and in the installation, the roles they were signed in with. */
@Component
class FakeRoles implements OwnRoles {
    @Override
    public Set<Role> here() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        Set<String> authorities =
                signedIn == null ? Set.of() : AuthorityUtils.authorityListToSet(signedIn.getAuthorities());
        return Arrays.stream(Role.values())
                .filter(role -> authorities.contains("ROLE_" + role))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Role> rolesIn(OrganisationId organisation) {
        return here();
    }

    @Override
    public Set<Role> inInstallation() {
        return here().stream().filter(Role::isOfInstallation).collect(Collectors.toSet());
    }

    @Override
    public Set<Content> readHere() {
        return Content.readBy(here(), inInstallation());
    }

    @Override
    public Set<Content> readIn(OrganisationId organisation) {
        return readHere();
    }
}
