package nl.voortgang.command.activity;

import static nl.voortgang.command.Periods.EXPIRY;
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
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.PERIOD_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.UNKNOWN_PERIOD;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.activity.Activities.corrected;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.report;
import static nl.voortgang.command.activity.Activities.reportOf;
import static nl.voortgang.command.activity.Activities.reported;
import static nl.voortgang.command.activity.Activities.retired;
import static nl.voortgang.command.activity.Activities.returned;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.OverriddenHint;
import nl.voortgang.command.Reason;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.HintOverridden;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ReportStatusTest {
    private static final ReportStatus ANOTHER =
            new ReportStatus(ACTIVITY, new ReportId(id("another")), VGR1_2020, onTrack());

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned());

    @Test
    void an_activity_gets_its_status_for_a_period() {
        activity.when(report(VGR1_2020, onTrack())).then(reported(VGR1_2020, onTrack()));
        activity.when(report(VGR1_2020, offTrack())).then(reported(VGR1_2020, offTrack()));
    }

    @Test
    void every_period_has_its_own() {
        activity.given(reported(VGR1_2020, onTrack()))
                .when(report(VGR2_2020, offTrack()))
                .then(reported(VGR2_2020, offTrack()));
    }

    @Test
    void what_looked_wrong_and_was_handed_in_all_the_same_follows_on_the_report() {
        OverriddenHint late = new OverriddenHint(HintKind.TEXT_CONTRADICTS_STATUS, Activities.REASON);
        OverriddenHint lateAgain = new OverriddenHint(HintKind.TEXT_CONTRADICTS_STATUS, Activities.REASON);
        OverriddenHint same = new OverriddenHint(HintKind.SAME_TEXT, Activities.REASON);
        activity.when(new ReportStatus(
                        ACTIVITY, reportOf(VGR1_2020), VGR1_2020, onTrack(), List.of(late, lateAgain, same)))
                .then(List.of(
                        reported(VGR1_2020, onTrack()),
                        new HintOverridden(
                                ACTIVITY,
                                ZEVENAAR,
                                reportOf(VGR1_2020),
                                VGR1_2020,
                                HintKind.TEXT_CONTRADICTS_STATUS,
                                Activities.REASON),
                        new HintOverridden(
                                ACTIVITY,
                                ZEVENAAR,
                                reportOf(VGR1_2020),
                                VGR1_2020,
                                HintKind.SAME_TEXT,
                                Activities.REASON)));
    }

    @Test
    void a_second_report_for_a_period_is_refused() {
        activity.given(reported(VGR1_2020, onTrack())).when(ANOTHER).thenRefused(ALREADY_REPORTED);
        activity.given(reported(VGR1_2020, onTrack()), returned(VGR1_2020))
                .when(ANOTHER)
                .thenRefused(ALREADY_REPORTED);
    }

    @Test
    void a_period_that_does_not_exist_takes_no_report() {
        activity.when(report(UNKNOWN_PERIOD, onTrack())).thenRefused(Reason.UNKNOWN_PERIOD);
    }

    @Test
    void a_period_of_another_organisation_takes_no_report() {
        activity.when(report(PERIOD_OF_AALTEN, onTrack())).thenRefused(Reason.UNKNOWN_PERIOD);
    }

    @Test
    void a_period_that_was_not_opened_takes_no_report() {
        activity.where(defined(VGR1_2020, 2)).when(report(VGR1_2020, onTrack())).thenRefused(PERIOD_NOT_OPEN);
    }

    @Test
    void a_status_for_a_closed_period_is_refused() {
        activity.where(closed(VGR1_2020)).when(report(VGR1_2020, onTrack())).thenRefused(PERIOD_CLOSED);
    }

    @Test
    void a_reopened_period_takes_reports_on_what_it_was_reopened_for() {
        activity.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(GOAL), Subject.of(ACTIVITY)))
                .when(report(VGR1_2020, onTrack()))
                .then(reported(VGR1_2020, onTrack()));
        activity.where(closed(VGR1_2020), reopened(VGR1_2020))
                .when(report(VGR1_2020, onTrack()))
                .then(reported(VGR1_2020, onTrack()));
    }

    @Test
    void a_period_that_was_reopened_for_others_takes_no_report() {
        activity.where(closed(VGR1_2020), reopened(VGR1_2020, Subject.of(OTHER_ACTIVITY)))
                .when(report(VGR1_2020, onTrack()))
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void a_reopening_lasts_until_it_expires() {
        Deciding<ActivityCommand, ActivityState, ActivityEvent> inReopened =
                activity.where(closed(VGR1_2020), reopened(VGR1_2020));
        inReopened.at(EXPIRY.minusMillis(1)).when(report(VGR1_2020, onTrack())).then(reported(VGR1_2020, onTrack()));
        inReopened.at(EXPIRY).when(report(VGR1_2020, onTrack())).thenRefused(PERIOD_CLOSED);
    }

    @Test
    void only_a_value_of_the_scale_is_a_status() {
        activity.when(report(VGR1_2020, bare("Z"))).thenRefused(UNKNOWN_STATUS);
    }

    @Test
    void off_track_without_an_account_is_refused() {
        activity.when(report(VGR1_2020, bare("N"))).thenRefused(ACCOUNT_MISSING);
    }

    @Test
    void an_imported_status_is_history_and_owes_no_account() {
        activity.imported().when(report(VGR1_2020, bare("N"))).then(reported(VGR1_2020, bare("N")));
    }

    @Test
    void nothing_is_reported_on_a_retired_activity() {
        activity.given(retired()).when(report(VGR1_2020, onTrack())).thenRefused(RETIRED);
    }

    @Test
    void reporting_it_again_changes_nothing() {
        activity.given(reported(VGR1_2020, onTrack()))
                .when(report(VGR1_2020, onTrack()))
                .thenNothing();
    }

    @Test
    void a_retry_is_recognised_before_any_rule() {
        activity.given(reported(VGR1_2020, onTrack()))
                .where(closed(VGR1_2020))
                .when(report(VGR1_2020, onTrack()))
                .thenNothing();
        activity.given(reported(VGR1_2020, onTrack()), corrected(VGR1_2020, offTrack()), retired())
                .when(new ReportStatus(ACTIVITY, reportOf(VGR1_2020), VGR1_2020, bare("Z")))
                .thenNothing();
    }
}
