package nl.voortgang.command.goal;

import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.ACCOUNT_MISSING;
import static nl.voortgang.command.Reason.NOTHING_CHANGED;
import static nl.voortgang.command.Reason.NOTHING_REPORTED;
import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_STATUS;
import static nl.voortgang.command.Statuses.bare;
import static nl.voortgang.command.Statuses.offTrack;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Statuses.recorded;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.goal.Goals.CORRECTION;
import static nl.voortgang.command.goal.Goals.REASON;
import static nl.voortgang.command.goal.Goals.assessed;
import static nl.voortgang.command.goal.Goals.correct;
import static nl.voortgang.command.goal.Goals.corrected;
import static nl.voortgang.command.goal.Goals.defined;
import static nl.voortgang.command.goal.Goals.reportOf;
import static nl.voortgang.command.goal.Goals.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.goal.GoalCommand.CorrectAssessment;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class CorrectAssessmentTest {
    private final Deciding<GoalCommand, GoalState, GoalEvent> assessed =
            Goals.deciding().given(defined(), assessed(VGR1_2020, onTrack()));

    @Test
    void a_correction_names_the_assessment_it_corrects_and_why() {
        assessed.when(new CorrectAssessment(GOAL, CORRECTION, VGR1_2020, offTrack(), REASON))
                .then(new AssessmentCorrected(
                        GOAL, ZEVENAAR, reportOf(VGR1_2020), CORRECTION, VGR1_2020, recorded(offTrack()), REASON));
    }

    @Test
    void a_correction_can_be_corrected() {
        CorrectionId second = new CorrectionId(id("second"));
        assessed.given(corrected(VGR1_2020, offTrack()))
                .when(new CorrectAssessment(GOAL, second, VGR1_2020, onTrack(), REASON))
                .then(new AssessmentCorrected(
                        GOAL, ZEVENAAR, reportOf(VGR1_2020), second, VGR1_2020, recorded(onTrack()), REASON));
    }

    @Test
    void where_nothing_was_assessed_nothing_is_corrected() {
        assessed.when(correct(VGR2_2020, offTrack())).thenRefused(NOTHING_REPORTED);
    }

    @Test
    void a_correction_that_says_the_same_is_refused() {
        assessed.when(correct(VGR1_2020, onTrack())).thenRefused(NOTHING_CHANGED);
    }

    @Test
    void a_closed_period_takes_no_correction_unless_reopened_for_it() {
        assessed.where(closed(VGR1_2020)).when(correct(VGR1_2020, offTrack())).thenRefused(PERIOD_CLOSED);
        assessed.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(ACTIVITY)))
                .when(correct(VGR1_2020, offTrack()))
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
        assessed.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(GOAL)))
                .when(correct(VGR1_2020, offTrack()))
                .then(corrected(VGR1_2020, offTrack()));
    }

    @Test
    void the_rules_of_a_status_hold_for_its_correction() {
        assessed.when(correct(VGR1_2020, bare("Z"))).thenRefused(UNKNOWN_STATUS);
        assessed.when(correct(VGR1_2020, bare("N"))).thenRefused(ACCOUNT_MISSING);
    }

    @Test
    void nothing_is_corrected_on_a_retired_goal() {
        assessed.given(retired()).when(correct(VGR1_2020, offTrack())).thenRefused(RETIRED);
    }

    @Test
    void correcting_it_again_changes_nothing() {
        assessed.given(corrected(VGR1_2020, offTrack()))
                .where(closed(VGR1_2020))
                .when(correct(VGR1_2020, offTrack()))
                .thenNothing();
    }

    @Test
    void a_late_retry_of_an_older_correction_changes_nothing() {
        CorrectionId second = new CorrectionId(id("second"));
        assessed.given(corrected(VGR1_2020, offTrack()))
                .given(new AssessmentCorrected(
                        GOAL, ZEVENAAR, reportOf(VGR1_2020), second, VGR1_2020, recorded(onTrack()), REASON))
                .when(correct(VGR1_2020, offTrack()))
                .thenNothing();
    }

    @Test
    void a_retry_is_recognised_before_any_rule() {
        assessed.given(corrected(VGR1_2020, offTrack()), retired())
                .when(correct(VGR1_2020, offTrack()))
                .thenNothing();
    }
}
