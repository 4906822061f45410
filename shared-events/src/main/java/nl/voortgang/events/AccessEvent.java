package nl.voortgang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to who may do what, in an organisation or in the {@link OrganisationId#INSTALLATION installation}. Stored for good: add,
 * never rename.
 */
public sealed interface AccessEvent extends Event {

    /**
     * From now on the person has this role.
     *
     * @param unit code of the organisational unit for which they have it; null for the whole organisation
     * @param conflicts the roles that it does not go together with and that the person has all the same; mostly none
     * @param exception why it is granted in spite of those; null where there are none
     */
    @StoredName("access.role-granted")
    record RoleGranted(
            OrganisationId organisationId,
            ActorId person,
            Role role,
            @Nullable String unit,
            List<Role> conflicts,
            @Nullable FreeText exception)
            implements AccessEvent {
        public RoleGranted {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * From now on the person has this role no longer.
     *
     * @param unit for which they had it; null for the whole organisation
     */
    @StoredName("access.role-revoked")
    record RoleRevoked(
            OrganisationId organisationId,
            ActorId person,
            Role role,
            @Nullable String unit,
            @Nullable FreeText reason) implements AccessEvent {}

    /**
     * Two accounts turned out to be one person's. What either did counts as that person's, before as after.
     *
     * @param conflicts the roles that the one has by either account and that do not go together; null where there are none
     * @param exception why they keep them all the same; null where there are none
     */
    @StoredName("access.accounts-linked")
    record AccountsLinked(
            OrganisationId organisationId,
            ActorId account,
            ActorId other,
            @Nullable List<Role> conflicts,
            @Nullable FreeText exception)
            implements AccessEvent {
        public AccountsLinked {
            conflicts = conflicts == null ? null : List.copyOf(conflicts);
        }
    }
}
