package nl.voortgang.command;

import java.util.Map;
import java.util.Set;
import nl.voortgang.command.access.Grant;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the actor of a decision may do at that moment. What is looked at here is guarded: when it changes before the decision is written,
 * nothing is written and the decision is made anew.
 */
public interface Authority {
    /**
     * Lets the event happen.
     *
     * @param unit the organisational unit that what it is about belongs to; null for the whole organisation
     * @throws Refused where the actor's roles do not allow it
     * @throws nl.voortgang.command.dispatch.NoSuchAggregate where the actor has nothing to do with the organisation: for them it does not exist
     */
    void admit(Event event, @Nullable String unit);

    /** The actor's own roles in the organisation, to be kept with the event. */
    Set<Role> rolesIn(OrganisationId organisation);

    /** What another person may do in the installation, whichever account of theirs is named. */
    Set<Role> rolesInInstallation(ActorId person);

    /** What everybody may do in each organisation, read anew. */
    Map<OrganisationId, Map<ActorId, Set<Grant>>> grantsInOrganisations();

    /** All accounts that are one person's, this one among them. */
    Set<ActorId> accountsOf(ActorId account);
}
