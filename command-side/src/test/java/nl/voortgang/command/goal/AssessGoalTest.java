package nl.voortgang.command.goal;

import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.defined;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.ACCOUNT_MISSING;
import static nl.voortgang.command.Reason.ALREADY_REPORTED;
import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Reason.PERIOD_NOT_OPEN;
import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_STATUS;
import static nl.voortgang.command.Statuses.bare;
import static nl.voortgang.command.Statuses.offTrack;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.PERIOD_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.UNKNOWN_PERIOD;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.goal.Goals.assess;
import static nl.voortgang.command.goal.Goals.assessed;
import static nl.voortgang.command.goal.Goals.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.Reason;
import nl.voortgang.command.goal.GoalCommand.AssessGoal;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class AssessGoalTest {
    private final Deciding<GoalCommand, GoalState, GoalEvent> goal =
            Goals.deciding().given(Goals.defined());

    @Test
    void a_goal_gets_its_status_for_a_period() {
        goal.when(assess(VGR1_2020, offTrack())).then(assessed(VGR1_2020, offTrack()));
        goal.given(assessed(VGR1_2020, offTrack()))
                .when(assess(VGR2_2020, onTrack()))
                .then(assessed(VGR2_2020, onTrack()));
    }

    @Test
    void a_second_assessment_for_a_period_is_refused() {
        goal.given(assessed(VGR1_2020, onTrack()))
                .when(new AssessGoal(GOAL, new ReportId(id("another")), VGR1_2020, onTrack()))
                .thenRefused(ALREADY_REPORTED);
    }

    @Test
    void the_period_must_take_reports() {
        goal.when(assess(UNKNOWN_PERIOD, onTrack())).thenRefused(Reason.UNKNOWN_PERIOD);
        goal.when(assess(PERIOD_OF_AALTEN, onTrack())).thenRefused(Reason.UNKNOWN_PERIOD);
        goal.where(defined(VGR1_2020, 2)).when(assess(VGR1_2020, onTrack())).thenRefused(PERIOD_NOT_OPEN);
        goal.where(closed(VGR1_2020)).when(assess(VGR1_2020, onTrack())).thenRefused(PERIOD_CLOSED);
    }

    @Test
    void a_reopened_period_takes_assessments_within_its_scope() {
        goal.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(GOAL)))
                .when(assess(VGR1_2020, onTrack()))
                .then(assessed(VGR1_2020, onTrack()));
        goal.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(ACTIVITY)))
                .when(assess(VGR1_2020, onTrack()))
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void the_rules_of_a_status_hold_for_a_goal() {
        goal.when(assess(VGR1_2020, bare("Z"))).thenRefused(UNKNOWN_STATUS);
        goal.when(assess(VGR1_2020, bare("R"))).thenRefused(ACCOUNT_MISSING);
        goal.imported().when(assess(VGR1_2020, bare("R"))).then(assessed(VGR1_2020, bare("R")));
    }

    @Test
    void a_retired_goal_is_not_assessed() {
        goal.given(retired()).when(assess(VGR1_2020, onTrack())).thenRefused(RETIRED);
    }

    @Test
    void assessing_it_again_changes_nothing() {
        goal.given(assessed(VGR1_2020, onTrack()), retired())
                .where(closed(VGR1_2020))
                .when(assess(VGR1_2020, onTrack()))
                .thenNothing();
    }
}
