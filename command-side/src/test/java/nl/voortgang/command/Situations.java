package nl.voortgang.command;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.voortgang.command.access.Grant;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/** Situations of people who may do everything, for the rules that hold whatever somebody may do. */
public final class Situations {
    private Situations() {}

    public static Situation of(ActorId actor, Instant now, @Nullable ImportId importId, Surroundings others) {
        return new Situation(actor, new Everything(Map.of(), Map.of(), Set.of()), now, importId, null, others);
    }

    /** One in which the person has these roles in the installation, and in which these accounts are one person's. */
    public static Situation of(ActorId actor, Surroundings others, Map<ActorId, Set<Role>> roles, Set<ActorId> linked) {
        return of(actor, others, roles, Map.of(), linked);
    }

    /** The same, in which people have these grants in organisations as well. */
    public static Situation of(
            ActorId actor,
            Surroundings others,
            Map<ActorId, Set<Role>> roles,
            Map<OrganisationId, Map<ActorId, Set<Grant>>> inOrganisations,
            Set<ActorId> linked) {
        return new Situation(actor, new Everything(roles, inOrganisations, linked), Zevenaar.NOW, null, null, others);
    }

    private record Everything(
            Map<ActorId, Set<Role>> inInstallation,
            Map<OrganisationId, Map<ActorId, Set<Grant>>> grantsInOrganisations,
            Set<ActorId> linked)
            implements Authority {
        @Override
        public void admit(Event event, @Nullable String unit) {}

        @Override
        public Set<Role> rolesIn(OrganisationId organisation) {
            return Set.of();
        }

        @Override
        public Set<Role> rolesInInstallation(ActorId person) {
            return inInstallation.getOrDefault(person, Set.of());
        }

        @Override
        public Set<ActorId> accountsOf(ActorId account) {
            return linked.contains(account) ? linked : Set.of(account);
        }
    }
}
