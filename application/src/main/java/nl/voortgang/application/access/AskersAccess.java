package nl.voortgang.application.access;

import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.access.Content;
import nl.voortgang.command.access.Grant;
import nl.voortgang.command.access.Telling;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.VisibleEvents;
import nl.voortgang.query.VisibleOrganisations;
import nl.voortgang.web.OrganisationAccess;
import nl.voortgang.web.OwnRoles;
import nl.voortgang.web.OwnUnits;
import org.springframework.stereotype.Component;

/** What pages and lists ask about whoever sent the present request. */
@Component
class AskersAccess implements OrganisationAccess, OwnRoles, OwnUnits, VisibleOrganisations, VisibleEvents {
    private final Admission admission;
    private final Grants grants;
    private final Accounts accounts;
    private final CurrentActor actor;

    AskersAccess(Admission admission, Grants grants, Accounts accounts, CurrentActor actor) {
        this.admission = admission;
        this.grants = grants;
        this.accounts = accounts;
        this.actor = actor;
    }

    @Override
    public boolean mayRead(OrganisationId organisation) {
        return admission.maySee(organisation);
    }

    @Override
    public boolean includes(OrganisationId organisation) {
        return admission.maySee(organisation);
    }

    @Override
    public Set<Role> here() {
        return admission.here();
    }

    @Override
    public Set<Role> rolesIn(OrganisationId organisation) {
        return admission.in(organisation);
    }

    @Override
    public Set<Role> inInstallation() {
        return admission.inInstallation();
    }

    @Override
    public Set<Content> readHere() {
        return admission.readHere();
    }

    @Override
    public Set<Content> readIn(OrganisationId organisation) {
        return admission.readIn(organisation);
    }

    @Override
    public Set<String> namesIn(OrganisationId organisation) {
        return Telling.namesOf(admission.readIn(organisation));
    }

    /** Whoever reports for the whole organisation may still belong to some units, whose work they are shown first. */
    @Override
    public Set<String> in(OrganisationId organisation) {
        Set<Grant> officer = grants.in(organisation).of(actor.id()).stream()
                .filter(grant -> grant.role() == Role.OFFICER)
                .collect(Collectors.toSet());
        boolean ofUnitsOnly = !officer.isEmpty() && officer.stream().allMatch(grant -> grant.unit() != null);
        return ofUnitsOnly
                ? officer.stream().map(grant -> String.valueOf(grant.unit())).collect(Collectors.toSet())
                : accounts.units(actor.id(), organisation);
    }
}
