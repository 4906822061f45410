package nl.voortgang.application.accounts;

import java.util.Set;
import nl.voortgang.events.Role;
import nl.voortgang.events.ActorId;
import org.jspecify.annotations.Nullable;

/** A person's account. Username, name and password are null once the person was erased. */
record Account(
        ActorId actor,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String passwordHash,
        Set<Role> roles,
        boolean demo) {}
