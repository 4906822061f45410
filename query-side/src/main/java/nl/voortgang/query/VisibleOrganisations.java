package nl.voortgang.query;

import nl.voortgang.events.OrganisationId;

/** Which organisations a list may name to whoever asks for it. The application says so; without it, all of them. */
public interface VisibleOrganisations {
    boolean includes(OrganisationId organisation);
}
