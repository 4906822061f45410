package nl.voortgang.web.compare;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.publication.report.Report;

/** The publications that can be held against each other, as they were frozen. */
public interface Editions {
    /**
     * One to choose.
     *
     * @param id by which it is asked for
     * @param name as readers know it
     */
    record Choice(String id, String name) {}

    /** Of an organisation, older ones first. */
    List<Choice> of(OrganisationId organisation);

    /** What an edition says; empty where the organisation has none with this id. */
    Optional<Report> report(OrganisationId organisation, String id);
}
