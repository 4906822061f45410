package nl.voortgang.exchange.plan;

import nl.voortgang.events.FreeText;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.rows.Outline;
import nl.voortgang.exchange.rows.YearRows;

/**
 * What all rows of a plan have in common.
 *
 * @param importId under which the plan would be, or is being, carried out
 */
record Setting(OrganisationId organisation, YearRows year, Outline outline, ImportId importId) {
    /** Why something was changed: it can be read in the organisation's history for good, so it is in its language. */
    static final FreeText REASON = FreeText.of("Staat zo in het ingelezen bestand.");
}
