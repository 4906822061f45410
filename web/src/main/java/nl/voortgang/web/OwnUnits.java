package nl.voortgang.web;

import java.util.Set;
import nl.voortgang.events.OrganisationId;

/** The organisational units that the person of the present request belongs to. The application says so; without it, none. */
public interface OwnUnits {
    /** Their codes; none for whoever works for the whole organisation. */
    Set<String> in(OrganisationId organisation);
}
