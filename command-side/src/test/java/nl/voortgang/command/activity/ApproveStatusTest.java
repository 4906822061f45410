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
import static nl.voortgang.command.activity.Activities.approved;
import static nl.voortgang.command.activity.Activities.corrected;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.reported;
import static nl.voortgang.command.activity.Activities.retired;
import static nl.voortgang.command.activity.Activities.returned;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ApproveStatusTest {
    private static final ApproveStatus APPROVE = new ApproveStatus(ACTIVITY, VGR1_2020);

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> reported = Activities.deciding()
            .given(planned(), reported(VGR1_2020, onTrack()))
            .by(APPROVER);

    @Test
    void another_person_than_its_author_approves_a_report() {
        reported.when(APPROVE).then(approved(VGR1_2020));
    }

    @Test
    void nobody_approves_a_report_of_his_own() {
        reported.by(OFFICER).when(APPROVE).thenRefused(FOUR_EYES);
    }

    @Test
    void who_corrected_a_report_wrote_what_stands_there() {
        Deciding<ActivityCommand, ActivityState, ActivityEvent> corrected =
                reported.givenBy(COLLEAGUE, corrected(VGR1_2020, offTrack()));
        corrected.by(COLLEAGUE).when(APPROVE).thenRefused(FOUR_EYES);
        corrected.by(OFFICER).when(APPROVE).then(approved(VGR1_2020));
    }

    @Test
    void a_returned_report_is_approved_once_it_was_handed_in_again() {
        Deciding<ActivityCommand, ActivityState, ActivityEvent> returned =
                reported.givenBy(APPROVER, returned(VGR1_2020));
        returned.when(APPROVE).thenRefused(ALREADY_RETURNED);
        returned.givenBy(OFFICER, corrected(VGR1_2020, offTrack()))
                .when(APPROVE)
                .then(approved(VGR1_2020));
    }

    @Test
    void returning_a_report_does_not_make_its_approver_the_author() {
        reported.givenBy(APPROVER, returned(VGR1_2020))
                .by(OFFICER)
                .when(APPROVE)
                .thenRefused(FOUR_EYES);
    }

    @Test
    void a_correction_undoes_the_approval() {
        reported.givenBy(APPROVER, approved(VGR1_2020))
                .givenBy(OFFICER, corrected(VGR1_2020, offTrack()))
                .when(APPROVE)
                .then(approved(VGR1_2020));
    }

    @Test
    void where_nothing_was_reported_nothing_is_approved() {
        reported.when(new ApproveStatus(ACTIVITY, VGR2_2020)).thenRefused(NOTHING_REPORTED);
    }

    @Test
    void in_a_closed_period_nothing_is_approved() {
        reported.where(closed(VGR1_2020)).when(APPROVE).thenRefused(PERIOD_CLOSED);
        reported.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(OTHER_ACTIVITY)))
                .when(APPROVE)
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void nothing_is_approved_on_a_retired_activity() {
        reported.given(retired()).when(APPROVE).thenRefused(RETIRED);
    }

    @Test
    void approving_it_again_changes_nothing() {
        reported.givenBy(APPROVER, approved(VGR1_2020))
                .where(closed(VGR1_2020))
                .when(APPROVE)
                .thenNothing();
    }

    @Test
    void a_retry_is_recognised_before_any_rule() {
        reported.givenBy(APPROVER, approved(VGR1_2020), retired()).when(APPROVE).thenNothing();
    }
}
