package nl.voortgang.application.accounts;

import java.util.Set;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person's account. Username, name and password are null once the person was erased.
 *
 * @param passwordHash empty where nobody signs in with a password
 * @param credentialsVersion another number after each change that ends sessions
 */
public record Account(
        ActorId actor,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String passwordHash,
        Set<Role> roles,
        boolean demo,
        boolean disabled,
        boolean mustChangePassword,
        int credentialsVersion) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean hasPassword() {
        return passwordHash != null && !passwordHash.isEmpty();
    }

    /** Never the hash, nor a name: a log must not repeat them. */
    @Override
    public String toString() {
        return "Account[" + actor + "]";
    }
}
