package nl.voortgang.command.goal;

import static nl.voortgang.command.Statuses.recorded;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.goal.GoalCommand.AssessGoal;
import nl.voortgang.command.goal.GoalCommand.CorrectAssessment;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;

/** What is asked of the goal of the tests, and what happened to it. */
final class Goals {
    static final FreeText REASON = FreeText.of("De raad vroeg erom.");
    static final CorrectionId CORRECTION = new CorrectionId(id("correction"));

    private Goals() {}

    static Deciding<GoalCommand, GoalState, GoalEvent> deciding() {
        return Deciding.of(GoalDecider::decide, GoalState::evolve, GoalState.NONE);
    }

    static ReportId reportOf(PeriodId period) {
        return new ReportId(id("report of " + period));
    }

    static AssessGoal assess(PeriodId period, StatusRequest request) {
        return new AssessGoal(GOAL, reportOf(period), period, request);
    }

    static CorrectAssessment correct(PeriodId period, StatusRequest request) {
        return new CorrectAssessment(GOAL, CORRECTION, period, request, REASON);
    }

    static GoalDefined defined() {
        return new GoalDefined(GOAL, ZEVENAAR, "P2.01", "Meer groen", null, THEME.value(), List.of("16", "40"));
    }

    static GoalRetired retired() {
        return new GoalRetired(GOAL, ZEVENAAR, "P2.01", REASON);
    }

    static GoalAssessed assessed(PeriodId period, StatusRequest request) {
        return new GoalAssessed(GOAL, ZEVENAAR, reportOf(period), period, recorded(request));
    }

    static AssessmentCorrected corrected(PeriodId period, StatusRequest request) {
        return new AssessmentCorrected(GOAL, ZEVENAAR, reportOf(period), CORRECTION, period, recorded(request), REASON);
    }
}
