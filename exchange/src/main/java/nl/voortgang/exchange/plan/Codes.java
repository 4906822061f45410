package nl.voortgang.exchange.plan;

import java.util.Map;
import nl.voortgang.events.OrganisationId;

/** Which codes an organisation has given out. May lag behind: it is held against the streams before anything rests on it. */
@FunctionalInterface
public interface Codes {
    /** The aggregate that holds each code. */
    Map<String, String> of(OrganisationId organisation);
}
