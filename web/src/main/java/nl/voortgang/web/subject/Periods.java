package nl.voortgang.web.subject;

import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.web.form.Form;

/** Reads the period that a form is about. */
final class Periods {
    private Periods() {}

    /** Empty, with a problem in the form, where its code cannot be one. */
    static Optional<PeriodId> read(Form form, OrganisationId organisation) {
        String code = form.text("period");
        if (OrganisationId.isWellFormed(code)) {
            return Optional.of(new PeriodId(organisation, code));
        }
        form.refuse(null, "refused.UNKNOWN_PERIOD");
        return Optional.empty();
    }
}
