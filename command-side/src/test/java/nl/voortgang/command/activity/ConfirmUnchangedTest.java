package nl.voortgang.command.activity;

import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.defined;
import static nl.voortgang.command.Periods.moved;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.ACCOUNT_MISSING;
import static nl.voortgang.command.Reason.ALREADY_REPORTED;
import static nl.voortgang.command.Reason.FOUR_EYES;
import static nl.voortgang.command.Reason.NOTHING_TO_CONFIRM;
import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Reason.PERIOD_NOT_OPEN;
import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_STATUS;
import static nl.voortgang.command.Statuses.bare;
import static nl.voortgang.command.Statuses.offTrack;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Statuses.recorded;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.G;
import static nl.voortgang.command.Zevenaar.N;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.PERIOD_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.REK_2019;
import static nl.voortgang.command.Zevenaar.UNKNOWN_PERIOD;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.Zevenaar.scale;
import static nl.voortgang.command.activity.Activities.corrected;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.reportOf;
import static nl.voortgang.command.activity.Activities.reported;
import static nl.voortgang.command.activity.Activities.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.Reason;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.events.Account;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ConfirmUnchangedTest {
    private static final ReportId CONFIRMATION = new ReportId(id("confirmation"));

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned());
    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> offTrackInVgr1 =
            activity.given(reported(VGR1_2020, offTrack()));

    @Test
    void the_report_of_an_earlier_period_is_confirmed_with_all_it_says() {
        offTrackInVgr1.when(confirm(VGR2_2020)).then(confirmed(VGR2_2020, VGR1_2020, recorded(offTrack())));
    }

    @Test
    void the_newest_earlier_period_counts_and_not_the_newest_report() {
        activity.given(reported(VGR1_2020, offTrack()), reported(REK_2019, onTrack()))
                .when(confirm(VGR2_2020))
                .then(confirmed(VGR2_2020, VGR1_2020, recorded(offTrack())));
    }

    @Test
    void a_later_period_is_not_looked_at() {
        activity.given(reported(REK_2019, onTrack()), reported(VGR2_2020, offTrack()))
                .when(confirm(VGR1_2020))
                .then(confirmed(VGR1_2020, REK_2019, recorded(onTrack())));
    }

    @Test
    void which_period_is_earlier_is_a_matter_of_their_order_today() {
        activity.given(reported(REK_2019, onTrack()), reported(VGR1_2020, offTrack()))
                .where(moved(REK_2019, 8), moved(VGR2_2020, 9))
                .when(confirm(VGR2_2020))
                .then(confirmed(VGR2_2020, REK_2019, recorded(onTrack())));
    }

    @Test
    void a_corrected_report_is_confirmed_as_it_was_corrected() {
        offTrackInVgr1
                .given(corrected(VGR1_2020, onTrack()))
                .when(confirm(VGR2_2020))
                .then(confirmed(VGR2_2020, VGR1_2020, recorded(onTrack())));
    }

    @Test
    void a_confirmation_can_be_confirmed_in_turn() {
        activity.given(
                        reported(REK_2019, onTrack()),
                        new StatusConfirmedUnchanged(
                                ACTIVITY,
                                ZEVENAAR,
                                reportOf(VGR1_2020),
                                VGR1_2020,
                                reportOf(REK_2019),
                                REK_2019,
                                recorded(onTrack())))
                .when(confirm(VGR2_2020))
                .then(confirmed(VGR2_2020, VGR1_2020, recorded(onTrack())));
    }

    @Test
    void the_reports_of_other_periods_stay() {
        offTrackInVgr1
                .given(confirmed(VGR2_2020, VGR1_2020, recorded(offTrack())))
                .when(Activities.report(VGR1_2020, offTrack()))
                .thenNothing();
    }

    @Test
    void who_confirmed_is_the_author() {
        Deciding<ActivityCommand, ActivityState, ActivityEvent> confirmed =
                offTrackInVgr1.givenBy(COLLEAGUE, confirmed(VGR2_2020, VGR1_2020, recorded(offTrack())));
        confirmed.by(COLLEAGUE).when(new ApproveStatus(ACTIVITY, VGR2_2020)).thenRefused(FOUR_EYES);
        confirmed
                .by(OFFICER)
                .when(new ApproveStatus(ACTIVITY, VGR2_2020))
                .then(new StatusApproved(ACTIVITY, ZEVENAAR, CONFIRMATION, VGR2_2020));
    }

    @Test
    void a_text_that_was_erased_is_not_confirmed() {
        StatusRequest erased =
                new StatusRequest("V", FreeText.ERASED, Account.NONE, Judgement.NONE, FreeText.of("Instemmen."));
        StatusRequest withoutIt = new StatusRequest("V", null, Account.NONE, Judgement.NONE, FreeText.of("Instemmen."));
        activity.given(reported(VGR1_2020, erased))
                .when(confirm(VGR2_2020))
                .then(confirmed(VGR2_2020, VGR1_2020, recorded(withoutIt)));
    }

    @Test
    void a_confirmation_is_held_against_the_scale_in_force() {
        offTrackInVgr1
                .where(scale(2, V, N))
                .when(confirm(VGR2_2020))
                .then(confirmed(VGR2_2020, VGR1_2020, recorded(offTrack(), 2)));
        offTrackInVgr1.where(scale(2, V, G)).when(confirm(VGR2_2020)).thenRefused(UNKNOWN_STATUS);
    }

    @Test
    void a_confirmation_owes_the_account_that_its_report_did_not_give() {
        activity.given(reported(VGR1_2020, bare("N"))).when(confirm(VGR2_2020)).thenRefused(ACCOUNT_MISSING);
    }

    @Test
    void without_an_earlier_report_there_is_nothing_to_confirm() {
        activity.when(confirm(VGR2_2020)).thenRefused(NOTHING_TO_CONFIRM);
        activity.given(reported(VGR2_2020, onTrack())).when(confirm(VGR1_2020)).thenRefused(NOTHING_TO_CONFIRM);
        offTrackInVgr1.where(moved(VGR1_2020, 3)).when(confirm(VGR2_2020)).thenRefused(NOTHING_TO_CONFIRM);
    }

    @Test
    void a_period_with_a_report_takes_no_confirmation() {
        offTrackInVgr1
                .given(reported(VGR2_2020, onTrack()))
                .when(confirm(VGR2_2020))
                .thenRefused(ALREADY_REPORTED);
    }

    @Test
    void a_confirmation_is_the_report_of_its_period() {
        offTrackInVgr1
                .given(confirmed(VGR2_2020, VGR1_2020, recorded(offTrack())))
                .when(Activities.report(VGR2_2020, onTrack()))
                .thenRefused(ALREADY_REPORTED);
    }

    @Test
    void the_period_must_take_reports() {
        offTrackInVgr1.when(confirm(UNKNOWN_PERIOD)).thenRefused(Reason.UNKNOWN_PERIOD);
        offTrackInVgr1.when(confirm(PERIOD_OF_AALTEN)).thenRefused(Reason.UNKNOWN_PERIOD);
        offTrackInVgr1.where(defined(VGR2_2020, 3)).when(confirm(VGR2_2020)).thenRefused(PERIOD_NOT_OPEN);
        offTrackInVgr1.where(closed(VGR2_2020)).when(confirm(VGR2_2020)).thenRefused(PERIOD_CLOSED);
        offTrackInVgr1
                .where(closed(VGR2_2020), reopened(VGR2_2020, Subject.of(OTHER_ACTIVITY)))
                .when(confirm(VGR2_2020))
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void nothing_is_confirmed_on_a_retired_activity() {
        offTrackInVgr1.given(retired()).when(confirm(VGR2_2020)).thenRefused(RETIRED);
    }

    @Test
    void confirming_it_again_changes_nothing() {
        offTrackInVgr1
                .given(confirmed(VGR2_2020, VGR1_2020, recorded(offTrack())), retired())
                .where(closed(VGR2_2020))
                .when(confirm(VGR2_2020))
                .thenNothing();
    }

    private static ConfirmUnchanged confirm(PeriodId period) {
        return new ConfirmUnchanged(ACTIVITY, CONFIRMATION, period);
    }

    private static StatusConfirmedUnchanged confirmed(PeriodId period, PeriodId earlier, StatusDetails details) {
        return new StatusConfirmedUnchanged(
                ACTIVITY, ZEVENAAR, CONFIRMATION, period, reportOf(earlier), earlier, details);
    }
}
