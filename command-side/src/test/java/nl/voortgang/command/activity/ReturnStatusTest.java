package nl.voortgang.command.activity;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.ALREADY_RETURNED;
import static nl.voortgang.command.Reason.FOUR_EYES;
import static nl.voortgang.command.Reason.NOTHING_REPORTED;
import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Statuses.offTrack;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.activity.Activities.REASON;
import static nl.voortgang.command.activity.Activities.approved;
import static nl.voortgang.command.activity.Activities.corrected;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.reported;
import static nl.voortgang.command.activity.Activities.retired;
import static nl.voortgang.command.activity.Activities.returned;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ReturnStatusTest {
    private static final ReturnStatus SEND_BACK = new ReturnStatus(ACTIVITY, VGR1_2020, REASON);

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> reported = Activities.deciding()
            .given(planned(), reported(VGR1_2020, onTrack()))
            .by(APPROVER);

    @Test
    void an_approver_returns_a_report_with_the_reason() {
        reported.when(SEND_BACK).then(returned(VGR1_2020));
    }

    @Test
    void a_report_that_was_handed_in_again_can_be_returned_again() {
        reported.givenBy(APPROVER, returned(VGR1_2020))
                .givenBy(OFFICER, corrected(VGR1_2020, offTrack()))
                .when(SEND_BACK)
                .then(returned(VGR1_2020));
    }

    @Test
    void an_approval_can_be_taken_back_by_returning_the_report() {
        reported.givenBy(APPROVER, approved(VGR1_2020)).when(SEND_BACK).then(returned(VGR1_2020));
    }

    @Test
    void where_nothing_was_reported_nothing_is_returned() {
        reported.when(new ReturnStatus(ACTIVITY, VGR2_2020, REASON)).thenRefused(NOTHING_REPORTED);
    }

    @Test
    void a_report_that_waits_for_its_officer_is_not_returned_once_more() {
        reported.givenBy(APPROVER, returned(VGR1_2020)).when(SEND_BACK).thenRefused(ALREADY_RETURNED);
    }

    @Test
    void nobody_returns_a_report_of_his_own() {
        reported.by(OFFICER).when(SEND_BACK).thenRefused(FOUR_EYES);
        reported.givenBy(COLLEAGUE, corrected(VGR1_2020, offTrack()))
                .by(COLLEAGUE)
                .when(SEND_BACK)
                .thenRefused(FOUR_EYES);
    }

    @Test
    void in_a_closed_period_nothing_is_returned() {
        reported.where(closed(VGR1_2020)).when(SEND_BACK).thenRefused(PERIOD_CLOSED);
        reported.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(OTHER_ACTIVITY)))
                .when(SEND_BACK)
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void nothing_is_returned_on_a_retired_activity() {
        reported.given(retired()).when(SEND_BACK).thenRefused(RETIRED);
    }
}
