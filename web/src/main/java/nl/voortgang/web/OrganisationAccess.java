package nl.voortgang.web;

import nl.voortgang.events.OrganisationId;

/** Which organisations the person of the present request may see and change. The application says so; without it, all of them. */
public interface OrganisationAccess {
    boolean mayRead(OrganisationId organisation);
}
