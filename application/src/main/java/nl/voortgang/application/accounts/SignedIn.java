package nl.voortgang.application.accounts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.events.Role;
import nl.voortgang.events.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A signed-in person, with the pseudonym under which events know them. */
final class SignedIn extends User {
    private static final long serialVersionUID = 1L;

    private final String actor;

    SignedIn(String username, String passwordHash, ActorId actor, Collection<? extends GrantedAuthority> authorities) {
        super(username, passwordHash, authorities);
        this.actor = actor.toString();
    }

    ActorId actor() {
        return ActorId.of(actor);
    }

    Set<Role> roles() {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role.name()).equals(authority.getAuthority())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Accounts are the same when their pseudonym is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn person && person.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
