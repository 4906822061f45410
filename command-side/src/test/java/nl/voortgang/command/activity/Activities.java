package nl.voortgang.command.activity;

import static nl.voortgang.command.Statuses.recorded;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;

/** What is asked of the activity of the tests, and what happened to it. */
final class Activities {
    static final FreeText REASON = FreeText.of("De aannemer vond ruimte.");
    static final CorrectionId CORRECTION = new CorrectionId(id("correction"));

    private Activities() {}

    static Deciding<ActivityCommand, ActivityState, ActivityEvent> deciding() {
        return Deciding.of(ActivityDecider::decide, ActivityState::evolve, ActivityState.NONE);
    }

    static ReportId reportOf(PeriodId period) {
        return new ReportId(id("report of " + period));
    }

    static ReportStatus report(PeriodId period, StatusRequest request) {
        return new ReportStatus(ACTIVITY, reportOf(period), period, request);
    }

    static CorrectStatus correct(PeriodId period, StatusRequest request) {
        return new CorrectStatus(ACTIVITY, CORRECTION, period, request, REASON);
    }

    static ActivityPlanned planned() {
        return new ActivityPlanned(ACTIVITY, ZEVENAAR, "6.1.3", "Groenplan", null, GOAL.value(), 2022);
    }

    static ActivityRetired retired() {
        return new ActivityRetired(ACTIVITY, ZEVENAAR, "6.1.3", REASON);
    }

    static StatusReported reported(PeriodId period, StatusRequest request) {
        return new StatusReported(ACTIVITY, ZEVENAAR, reportOf(period), period, recorded(request));
    }

    static StatusCorrected corrected(PeriodId period, StatusRequest request) {
        return new StatusCorrected(ACTIVITY, ZEVENAAR, reportOf(period), CORRECTION, period, recorded(request), REASON);
    }

    static StatusReturned returned(PeriodId period) {
        return new StatusReturned(ACTIVITY, ZEVENAAR, reportOf(period), period, REASON);
    }

    static StatusApproved approved(PeriodId period) {
        return new StatusApproved(ACTIVITY, ZEVENAAR, reportOf(period), period);
    }
}
