package nl.voortgang.command;

import java.util.stream.Stream;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusValue;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/** The rules that hold for every status, of an activity as of a goal. */
public final class StatusRules {
    private StatusRules() {}

    /**
     * Lets a status for this period pass.
     *
     * @throws Refused where the period is unknown, not open, or open for others only
     */
    public static void admit(Subject subject, OrganisationId owner, PeriodId periodId, Situation situation) {
        Existing.sameOrganisation(periodId, owner);
        situation
                .others()
                .period(periodId)
                .orElseThrow(() -> new Refused(Reason.UNKNOWN_PERIOD, "The period does not exist."))
                .admit(subject, situation.now());
    }

    /**
     * What is asked for, in terms of the scale version in force.
     *
     * @throws Refused where a code is not of the scale, or a cause, consequence or correction is owed
     */
    public static StatusDetails details(StatusRequest request, OrganisationId owner, Situation situation) {
        OrganisationState organisation = situation
                .others()
                .organisation(owner)
                .orElseThrow(() -> new IllegalStateException("no organisation " + owner));
        StatusValue status = value(request.statusCode(), organisation);
        Stream.of(
                        request.judgement().time(),
                        request.judgement().money(),
                        request.judgement().quality())
                .forEach(code -> check(code, organisation));
        if (status.level().needsAccount()
                && organisation.accountRule() == AccountRule.REQUIRED
                && !situation.isHistory()
                && !request.account().isComplete()) {
            throw new Refused(
                    Reason.ACCOUNT_MISSING,
                    "A status that is at risk or off track needs a cause, a consequence and a correction.");
        }
        return new StatusDetails(
                status, request.explanation(), request.account(), request.judgement(), request.councilProposal());
    }

    private static void check(@Nullable String code, OrganisationState organisation) {
        if (code != null) {
            value(code, organisation);
        }
    }

    private static StatusValue value(String code, OrganisationState organisation) {
        return organisation
                .status(code)
                .orElseThrow(() ->
                        new Refused(Reason.UNKNOWN_STATUS, "The status scale in force has no value '" + code + "'."));
    }
}
