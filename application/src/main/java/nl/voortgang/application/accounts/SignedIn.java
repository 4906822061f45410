package nl.voortgang.application.accounts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A signed-in person, with the pseudonym under which events know them. */
public class SignedIn extends User {
    private static final long serialVersionUID = 2L;

    private final String actor;
    private final int credentialsVersion;
    private final boolean mustChangePassword;

    /**
     * The person whose account this is; it must have a name. No password is kept.
     *
     * @param byPassword whether they showed a password, and so may have to choose another
     */
    public SignedIn(Account account, boolean byPassword) {
        super(Objects.requireNonNull(account.username()), "", authorities(account.roles()));
        this.actor = account.actor().toString();
        this.credentialsVersion = account.credentialsVersion();
        this.mustChangePassword = byPassword && account.mustChangePassword();
    }

    public ActorId actor() {
        return ActorId.of(actor);
    }

    /** Whether the account is still the one that was signed in to: nothing happened to it that ends sessions. */
    public boolean isStill(Account account) {
        return account.actor().equals(actor()) && account.credentialsVersion() == credentialsVersion;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    Set<Role> roles() {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role.name()).equals(authority.getAuthority())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Collection<? extends GrantedAuthority> authorities(Set<Role> roles) {
        return List.copyOf(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
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
