package nl.voortgang.command.activity;

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
import static nl.voortgang.command.Zevenaar.N;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.Zevenaar.scale;
import static nl.voortgang.command.activity.Activities.CORRECTION;
import static nl.voortgang.command.activity.Activities.REASON;
import static nl.voortgang.command.activity.Activities.approved;
import static nl.voortgang.command.activity.Activities.correct;
import static nl.voortgang.command.activity.Activities.corrected;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.reportOf;
import static nl.voortgang.command.activity.Activities.reported;
import static nl.voortgang.command.activity.Activities.retired;
import static nl.voortgang.command.activity.Activities.returned;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class CorrectStatusTest {
    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned());
    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> reported =
            activity.given(reported(VGR1_2020, onTrack()));

    @Test
    void a_correction_names_the_report_it_corrects_and_why() {
        reported.when(new CorrectStatus(ACTIVITY, CORRECTION, VGR1_2020, offTrack(), REASON))
                .then(new StatusCorrected(
                        ACTIVITY, ZEVENAAR, reportOf(VGR1_2020), CORRECTION, VGR1_2020, recorded(offTrack()), REASON));
    }

    @Test
    void a_correction_can_be_corrected() {
        CorrectionId second = new CorrectionId(id("second correction"));
        reported.given(corrected(VGR1_2020, offTrack()))
                .when(new CorrectStatus(ACTIVITY, second, VGR1_2020, onTrack(), REASON))
                .then(new StatusCorrected(
                        ACTIVITY, ZEVENAAR, reportOf(VGR1_2020), second, VGR1_2020, recorded(onTrack()), REASON));
    }

    @Test
    void an_approved_report_can_be_corrected() {
        reported.given(approved(VGR1_2020)).when(correct(VGR1_2020, offTrack())).then(corrected(VGR1_2020, offTrack()));
    }

    @Test
    void where_nothing_was_reported_nothing_is_corrected() {
        activity.when(correct(VGR1_2020, offTrack())).thenRefused(NOTHING_REPORTED);
        reported.when(correct(VGR2_2020, offTrack())).thenRefused(NOTHING_REPORTED);
    }

    @Test
    void a_correction_that_says_the_same_is_refused() {
        reported.when(correct(VGR1_2020, onTrack())).thenRefused(NOTHING_CHANGED);
        reported.given(approved(VGR1_2020)).when(correct(VGR1_2020, onTrack())).thenRefused(NOTHING_CHANGED);
    }

    @Test
    void a_returned_report_may_be_handed_in_as_it_was() {
        reported.given(returned(VGR1_2020)).when(correct(VGR1_2020, onTrack())).then(corrected(VGR1_2020, onTrack()));
    }

    @Test
    void handed_in_again_it_is_no_longer_a_returned_one() {
        reported.given(returned(VGR1_2020), corrected(VGR1_2020, onTrack()))
                .when(new CorrectStatus(ACTIVITY, new CorrectionId(id("second")), VGR1_2020, onTrack(), REASON))
                .thenRefused(NOTHING_CHANGED);
    }

    @Test
    void a_closed_period_takes_no_correction() {
        reported.where(closed(VGR1_2020)).when(correct(VGR1_2020, offTrack())).thenRefused(PERIOD_CLOSED);
    }

    @Test
    void a_reopened_period_takes_corrections_within_its_scope() {
        reported.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(ACTIVITY)))
                .when(correct(VGR1_2020, offTrack()))
                .then(corrected(VGR1_2020, offTrack()));
        reported.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(OTHER_ACTIVITY)))
                .when(correct(VGR1_2020, offTrack()))
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void the_rules_of_a_status_hold_for_its_correction() {
        reported.when(correct(VGR1_2020, bare("Z"))).thenRefused(UNKNOWN_STATUS);
        reported.when(correct(VGR1_2020, bare("N"))).thenRefused(ACCOUNT_MISSING);
    }

    @Test
    void a_correction_is_in_terms_of_the_scale_in_force() {
        reported.where(scale(2, V, N))
                .when(correct(VGR1_2020, offTrack()))
                .then(new StatusCorrected(
                        ACTIVITY,
                        ZEVENAAR,
                        reportOf(VGR1_2020),
                        CORRECTION,
                        VGR1_2020,
                        recorded(offTrack(), 2),
                        REASON));
    }

    @Test
    void nothing_is_corrected_on_a_retired_activity() {
        reported.given(retired()).when(correct(VGR1_2020, offTrack())).thenRefused(RETIRED);
    }

    @Test
    void correcting_it_again_changes_nothing() {
        reported.given(corrected(VGR1_2020, offTrack()))
                .where(closed(VGR1_2020))
                .when(correct(VGR1_2020, offTrack()))
                .thenNothing();
        reported.given(corrected(VGR1_2020, offTrack()), returned(VGR1_2020))
                .when(correct(VGR1_2020, offTrack()))
                .thenNothing();
    }

    @Test
    void a_late_retry_of_an_older_correction_changes_nothing() {
        CorrectionId second = new CorrectionId(id("second"));
        reported.given(corrected(VGR1_2020, offTrack()))
                .given(new StatusCorrected(
                        ACTIVITY, ZEVENAAR, reportOf(VGR1_2020), second, VGR1_2020, recorded(onTrack()), REASON))
                .when(correct(VGR1_2020, offTrack()))
                .thenNothing();
    }

    @Test
    void a_retry_is_recognised_before_any_rule() {
        reported.given(corrected(VGR1_2020, offTrack()), retired())
                .when(correct(VGR1_2020, offTrack()))
                .thenNothing();
    }
}
