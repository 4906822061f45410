package nl.voortgang.query.outline;

import java.util.List;
import nl.voortgang.query.AsOf;

/** All organisations, in order of their names. */
public record OrganisationList(List<Entry> items, AsOf asOf) {

    /** One organisation, as much as a list needs of it. */
    public record Entry(String id, String name) {}
}
