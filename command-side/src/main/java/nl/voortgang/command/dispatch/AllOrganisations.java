package nl.voortgang.command.dispatch;

import java.util.List;
import nl.voortgang.events.OrganisationId;

/** Knows every organisation that was registered. Whoever is registered meanwhile is granted nothing without looking at the installation. */
public interface AllOrganisations {
    List<OrganisationId> all();
}
