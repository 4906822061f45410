package nl.voortgang.command.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.command.OverriddenHint;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Reports.Phase;
import nl.voortgang.command.Reports.Report;
import nl.voortgang.command.Situation;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.StatusRules;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.HintOverridden;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.Subject;

/** The rules of an activity's status reports: one per period, corrected but never replaced, approved by another person. */
final class StatusReporting {
    private StatusReporting() {}

    static List<ActivityEvent> report(
            ReportStatus report, ActivityState state, OrganisationId owner, Situation situation) {
        StatusRules.admit(Subject.of(report.activityId()), owner, report.periodId(), situation);
        refuseSecond(report.periodId(), state);
        StatusDetails details = StatusRules.details(report.request(), owner, situation);
        return withHints(
                new StatusReported(report.activityId(), owner, report.reportId(), report.periodId(), details),
                report.reportId(),
                report.periodId(),
                report.overridden());
    }

    static List<ActivityEvent> confirm(
            ConfirmUnchanged confirm, ActivityState state, OrganisationId owner, Situation situation) {
        StatusRules.admit(Subject.of(confirm.activityId()), owner, confirm.periodId(), situation);
        refuseSecond(confirm.periodId(), state);
        Report earlier = newestBefore(confirm.periodId(), state, situation);
        // The earlier report is held against today's scale and rules again: what it says must still be sayable.
        StatusDetails details = StatusRules.details(StatusRequest.repeating(earlier.details()), owner, situation);
        return withHints(
                new StatusConfirmedUnchanged(
                        confirm.activityId(),
                        owner,
                        confirm.reportId(),
                        confirm.periodId(),
                        earlier.reportId(),
                        earlier.periodId(),
                        details),
                confirm.reportId(),
                confirm.periodId(),
                confirm.overridden());
    }

    static List<ActivityEvent> correct(
            CorrectStatus correct, ActivityState state, OrganisationId owner, Situation situation) {
        Report standing = standing(correct.periodId(), state);
        StatusRules.admit(Subject.of(correct.activityId()), owner, correct.periodId(), situation);
        StatusDetails details = StatusRules.details(correct.request(), owner, situation);
        // An officer may hand in a returned report as it was: the answer to the approver is then in the reason.
        if (details.equals(standing.details()) && standing.phase() != Phase.RETURNED) {
            throw new Refused(Reason.NOTHING_CHANGED, "The correction says the same as what stands there.");
        }
        return withHints(
                new StatusCorrected(
                        correct.activityId(),
                        owner,
                        standing.reportId(),
                        correct.correctionId(),
                        correct.periodId(),
                        details,
                        correct.reason()),
                standing.reportId(),
                correct.periodId(),
                correct.overridden());
    }

    /** What was said about the report's hints follows on the report, one event for each kind of hint. */
    private static List<ActivityEvent> withHints(
            ActivityEvent said, ReportId report, PeriodId period, List<OverriddenHint> overridden) {
        List<ActivityEvent> events = new ArrayList<>();
        events.add(said);
        Set<HintKind> kinds = EnumSet.noneOf(HintKind.class);
        for (OverriddenHint hint : overridden) {
            if (kinds.add(hint.kind())) {
                events.add(new HintOverridden(
                        said.activityId(), said.organisationId(), report, period, hint.kind(), hint.reason()));
            }
        }
        return events;
    }

    static List<ActivityEvent> sendBack(
            ReturnStatus back, ActivityState state, OrganisationId owner, Situation situation) {
        Report standing = standing(back.periodId(), state);
        StatusRules.admit(Subject.of(back.activityId()), owner, back.periodId(), situation);
        refuseOwn(standing, situation);
        if (standing.phase() == Phase.RETURNED) {
            throw new Refused(Reason.ALREADY_RETURNED, "The report was returned already and waits for its officer.");
        }
        return List.of(
                new StatusReturned(back.activityId(), owner, standing.reportId(), back.periodId(), back.reason()));
    }

    static List<ActivityEvent> approve(
            ApproveStatus approve, ActivityState state, OrganisationId owner, Situation situation) {
        Report standing = standing(approve.periodId(), state);
        StatusRules.admit(Subject.of(approve.activityId()), owner, approve.periodId(), situation);
        refuseOwn(standing, situation);
        if (standing.phase() == Phase.RETURNED) {
            throw new Refused(
                    Reason.ALREADY_RETURNED,
                    "The report was returned; it can be approved once it was handed in again.");
        }
        return List.of(new StatusApproved(approve.activityId(), owner, standing.reportId(), approve.periodId()));
    }

    private static void refuseSecond(PeriodId period, ActivityState state) {
        if (state.reports().in(period).isPresent()) {
            throw new Refused(
                    Reason.ALREADY_REPORTED, "The activity has a status for this period already; it can be corrected.");
        }
    }

    private static Report standing(PeriodId period, ActivityState state) {
        return state.reports()
                .in(period)
                .orElseThrow(() -> new Refused(Reason.NOTHING_REPORTED, "Nothing was reported for this period yet."));
    }

    private static void refuseOwn(Report standing, Situation situation) {
        if (situation.isOwn(standing.author())) {
            throw new Refused(Reason.FOUR_EYES, "You wrote this report yourself; another person judges it.");
        }
    }

    private static Report newestBefore(PeriodId period, ActivityState state, Situation situation) {
        int order = orderOf(period, situation);
        return state.reports().byPeriod().values().stream()
                .filter(report -> orderOf(report.periodId(), situation) < order)
                .max(Comparator.comparingInt(report -> orderOf(report.periodId(), situation)))
                .orElseThrow(() -> new Refused(
                        Reason.NOTHING_TO_CONFIRM, "There is no report of an earlier period that could be confirmed."));
    }

    private static int orderOf(PeriodId period, Situation situation) {
        return situation.others().period(period).map(PeriodState::order).orElse(Integer.MIN_VALUE);
    }
}
