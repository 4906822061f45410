package nl.voortgang.web.publication;

import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.publication.EditionView;

/** Where the public reads. These addresses are printed and passed on: they never change. */
final class PublicAddresses {
    static final String ALL = "/public";

    private PublicAddresses() {}

    static String organisation(OrganisationId organisation) {
        return ALL + "/" + organisation;
    }

    /** What one edition says other than an earlier one. */
    static String changes(EditionView from, EditionView to) {
        return organisation(to.periodId().organisationId()) + "/changes?from=" + FrozenReports.name(from) + "&to="
                + FrozenReports.name(to);
    }

    /** The edition in force. */
    static String period(PeriodId period) {
        return organisation(period.organisationId()) + "/" + period.code();
    }

    /** One edition, for good. */
    static String edition(PeriodId period, int edition, String suffix) {
        return period(period) + "/" + edition + "." + suffix;
    }
}
