package nl.voortgang.command.access;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/** What can be asked of who may do what. */
public sealed interface AccessCommand extends Command {
    /** The organisation, or the installation. */
    OrganisationId organisationId();

    @Override
    default String aggregateId() {
        return AggregateIds.ofAccess(organisationId());
    }

    /**
     * Gives a person a role.
     *
     * @param unit for which they have it; null for the whole organisation
     * @param exception why they are given it although it does not go together with others they have
     */
    record GrantRole(
            OrganisationId organisationId,
            ActorId person,
            Role role,
            @Nullable String unit,
            @Nullable FreeText exception)
            implements AccessCommand {}

    /** Takes a role from a person, as it was granted: for the unit, or for the whole organisation. */
    record RevokeRole(
            OrganisationId organisationId,
            ActorId person,
            Role role,
            @Nullable String unit,
            @Nullable FreeText reason) implements AccessCommand {}

    /**
     * Says that two accounts are one person's.
     *
     * @param exception why that person keeps roles that do not go together, where the accounts have some
     */
    record LinkAccounts(
            ActorId account, ActorId other, @Nullable FreeText exception) implements AccessCommand {
        @Override
        public OrganisationId organisationId() {
            return OrganisationId.INSTALLATION;
        }
    }
}
