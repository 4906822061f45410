package nl.voortgang.command.dispatch;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Authority;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.access.AccessState;
import nl.voortgang.command.access.Grant;
import nl.voortgang.command.access.Needed;
import nl.voortgang.command.dispatch.Grants.Known;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/** Takes what the actor may do from the grants, and says which revision of them it rested on. */
final class AuthorityOfGrants implements Authority {
    private final ActorId actor;
    private final boolean importing;
    private final Grants grants;
    private final ObjLongConsumer<String> saw;

    /**
     * Of one actor, for one command.
     *
     * @param importing whether the command comes with a file
     * @param saw told of each stream that the decision rests on, and its revision
     */
    AuthorityOfGrants(ActorId actor, boolean importing, Grants grants, ObjLongConsumer<String> saw) {
        this.actor = actor;
        this.importing = importing;
        this.grants = grants;
        this.saw = saw;
    }

    @Override
    public void admit(Event event, @Nullable String unit) {
        // A refusal never rests on memory alone: what is missing there may have been granted just now.
        if (isAllowed(event, unit, grants::remembered) || isAllowed(event, unit, grants::reread)) {
            return;
        }
        AccessState here = grants.remembered(event.organisationId()).state();
        if (here.of(actor).isEmpty()
                && grants.remembered(OrganisationId.INSTALLATION)
                        .state()
                        .of(actor)
                        .isEmpty()) {
            throw new NoSuchAggregate("organisation " + event.organisationId());
        }
        boolean elsewhere = here.roles(actor).stream().anyMatch(needed(event).here()::contains);
        throw elsewhere
                ? new Refused(Reason.OTHER_UNIT, "This belongs to another unit, or to the whole organisation.")
                : new Refused(Reason.NOT_PERMITTED, "Your roles in this organisation do not allow this.");
    }

    private boolean isAllowed(Event event, @Nullable String unit, Function<OrganisationId, Known> reading) {
        OrganisationId organisation = event.organisationId();
        Needed needed = needed(event);
        Known here = reading.apply(organisation);
        if (here.state().allows(actor, needed.here(), unit)) {
            return rested(organisation, here);
        }
        Known installation = organisation.isInstallation() ? here : reading.apply(OrganisationId.INSTALLATION);
        Set<Role> roles = installation.state().roles(actor);
        if (roles.contains(Role.PROGRAM)
                || needed.inInstallation().stream().anyMatch(roles::contains)
                || isTheFirst(event, installation)) {
            return rested(OrganisationId.INSTALLATION, installation);
        }
        return false;
    }

    /** Somebody has to be the first; that is the program, before there are any people. */
    private boolean isTheFirst(Event event, Known installation) {
        return installation.state().isEmpty()
                && event instanceof RoleGranted first
                && first.role() == Role.PROGRAM
                && first.person().equals(actor);
    }

    private boolean rested(OrganisationId organisation, Known known) {
        saw.accept(AggregateIds.ofAccess(organisation), known.sequence());
        return true;
    }

    private Needed needed(Event event) {
        return importing ? Needed.FOR_IMPORT : Needed.of(event);
    }

    @Override
    public Set<Role> rolesIn(OrganisationId organisation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(grants.remembered(organisation).state().roles(actor));
        // Known without it: the program acts under a name of its own.
        roles.remove(Role.PROGRAM);
        return roles;
    }

    @Override
    public Set<Role> rolesInInstallation(ActorId person) {
        return installation().roles(person);
    }

    @Override
    public Map<OrganisationId, Map<ActorId, Set<Grant>>> grantsInOrganisations() {
        Map<OrganisationId, Map<ActorId, Set<Grant>>> all = new LinkedHashMap<>();
        for (OrganisationId organisation : grants.organisations()) {
            Known known = grants.reread(organisation);
            rested(organisation, known);
            all.put(organisation, known.state().grants());
        }
        return all;
    }

    @Override
    public Set<ActorId> accountsOf(ActorId account) {
        return installation().accountsOf(account);
    }

    private AccessState installation() {
        Known known = grants.remembered(OrganisationId.INSTALLATION);
        rested(OrganisationId.INSTALLATION, known);
        return known.state();
    }
}
