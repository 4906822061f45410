package nl.voortgang.query.budgetledger;

import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which budget lines to show; what is null does not matter.
 *
 * @param programme code or id of a programme or theme: lines of that and of everything below it
 * @param activityId lines of this activity
 */
public record LedgerQuestion(
        OrganisationId organisationId,
        @Nullable String programme,
        @Nullable ActivityId activityId,
        @Nullable Integer fiscalYear) {

    /** Every line of an organisation. */
    public static LedgerQuestion all(OrganisationId organisationId) {
        return new LedgerQuestion(organisationId, null, null, null);
    }
}
