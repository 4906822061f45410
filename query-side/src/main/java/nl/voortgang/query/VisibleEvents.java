package nl.voortgang.query;

import java.util.Set;
import nl.voortgang.events.OrganisationId;

/** Which events of an organisation a list may show to whoever asks for it. The application says so; without it, all of them. */
public interface VisibleEvents {
    /** The stored names of their types. */
    Set<String> namesIn(OrganisationId organisation);
}
