package nl.voortgang.command.activity;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_UNIT;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.AssignActivity;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import org.junit.jupiter.api.Test;

class AssignActivityTest {
    private static final UnitDefined SPORT = new UnitDefined(ZEVENAAR, "sport", "Team Sport");
    private static final AssignActivity TO_SPORT = new AssignActivity(ACTIVITY, "sport");
    private static final AssignActivity TO_NOBODY = new AssignActivity(ACTIVITY, null);
    private static final ActivityAssigned ASSIGNED = new ActivityAssigned(ACTIVITY, ZEVENAAR, "sport");

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned()).where(SPORT);

    @Test
    void a_unit_reports_on_an_activity() {
        activity.when(TO_SPORT).then(ASSIGNED);
    }

    @Test
    void an_activity_can_be_taken_from_its_unit() {
        activity.given(ASSIGNED).when(TO_NOBODY).then(new ActivityAssigned(ACTIVITY, ZEVENAAR, null));
    }

    @Test
    void assigning_it_to_the_unit_it_has_changes_nothing() {
        activity.given(ASSIGNED).when(TO_SPORT).thenNothing();
        activity.when(TO_NOBODY).thenNothing();
    }

    @Test
    void a_unit_that_does_not_exist_or_is_retired_takes_no_activity() {
        activity.when(new AssignActivity(ACTIVITY, "cultuur")).thenRefused(UNKNOWN_UNIT);
        activity.where(new UnitRetired(ZEVENAAR, "sport")).when(TO_SPORT).thenRefused(UNKNOWN_UNIT);
    }

    @Test
    void an_activity_stays_with_a_unit_that_is_retired() {
        activity.given(ASSIGNED)
                .where(new UnitRetired(ZEVENAAR, "sport"))
                .when(TO_SPORT)
                .thenNothing();
    }

    @Test
    void a_retired_activity_is_assigned_to_nobody() {
        activity.given(retired()).when(TO_SPORT).thenRefused(RETIRED);
    }
}
