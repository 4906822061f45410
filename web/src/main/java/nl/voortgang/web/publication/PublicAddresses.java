package nl.voortgang.web.publication;

import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;

/** Where the public reads. These addresses are printed and passed on: they never change. */
final class PublicAddresses {
    static final String ALL = "/public";

    private PublicAddresses() {}

    static String organisation(OrganisationId organisation) {
        return ALL + "/" + organisation;
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
