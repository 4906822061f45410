package nl.voortgang.web;

import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets a request pass to an organisation. Where it may not, the organisation does not exist for the asker. */
@Component
public class OrganisationGate {
    private final ObjectProvider<OrganisationAccess> access;

    public OrganisationGate(ObjectProvider<OrganisationAccess> access) {
        this.access = access;
    }

    public boolean isOpen(OrganisationId organisation) {
        return access.stream().allMatch(rule -> rule.mayRead(organisation));
    }

    /**
     * The organisation with this id in the address.
     *
     * @throws NotFound where it cannot be one, or the asker may not see it
     */
    public OrganisationId pass(String id) {
        if (!OrganisationId.isWellFormed(id)) {
            throw new NotFound("organisation " + id);
        }
        return pass(new OrganisationId(id));
    }

    /**
     * The same organisation.
     *
     * @throws NotFound where the asker may not see it
     */
    public OrganisationId pass(OrganisationId organisation) {
        if (!isOpen(organisation)) {
            throw new NotFound("organisation " + organisation);
        }
        return organisation;
    }
}
