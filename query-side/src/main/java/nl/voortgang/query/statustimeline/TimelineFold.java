package nl.voortgang.query.statustimeline;

import java.sql.SQLException;
import java.util.List;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityEvent.HintOverridden;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.statustimeline.Subjects.Description;
import org.jspecify.annotations.Nullable;

/** Which event changes what in a timeline. */
final class TimelineFold implements Fold {
    private final Subjects subjects;
    private final EntryRows entries;
    private final LegendRows legend;

    TimelineFold(Tables tables) {
        subjects = new Subjects(tables);
        entries = new EntryRows(tables);
        legend = new LegendRows(tables);
    }

    @Override
    public void expect(List<LoggedEvent> batch) {
        subjects.expect(batch);
    }

    @Override
    public void apply(LoggedEvent at) throws SQLException {
        switch ((Event) at.payload()) {
            case OrganisationEvent organisation -> legend.organisation(organisation, at);
            case PeriodEvent period -> legend.period(period, at);
            case HeadingEvent heading -> heading(heading, at);
            case GoalEvent goal -> goal(goal, at);
            case ActivityEvent activity -> activity(activity, at);
            case IndicatorEvent ignored -> {}
            case BudgetLineEvent ignored -> {}
            case AmendmentEvent ignored -> {}
            case OverspendingEvent ignored -> {}
            case PrintedFigureEvent ignored -> {}
            case ImportEvent ignored -> {}
            case TemplateEvent ignored -> {}
            case PublicationEvent ignored -> {}
            case AccessEvent ignored -> {}
            case ErasureEvent ignored -> {}
        }
    }

    private void heading(HeadingEvent event, LoggedEvent at) throws SQLException {
        SubjectKey key = new SubjectKey(OutlineLevel.HEADING, event.headingId().value());
        switch (event) {
            case HeadingDefined it -> subjects.put(key, described(kind(it.kind()), it.code(), it.title(), it, at), at);
            case HeadingRevised it -> subjects.change(key, at, before -> before.titled(it.title()));
            case HeadingRenumbered it -> subjects.change(key, at, before -> before.numbered(it.code()));
            case HeadingRetired ignored -> subjects.change(key, at, Description::retire);
            case HeadingNarrativeWritten it -> entries.narrative(key, it.narrative(), at);
        }
    }

    private void goal(GoalEvent event, LoggedEvent at) throws SQLException {
        SubjectKey key = new SubjectKey(OutlineLevel.GOAL, event.goalId().value());
        switch (event) {
            case GoalDefined it -> subjects.put(key, described(SubjectKind.GOAL, it.code(), it.title(), it, at), at);
            case GoalRevised it -> subjects.change(key, at, before -> before.titled(it.title()));
            case GoalRenumbered it -> subjects.change(key, at, before -> before.numbered(it.code()));
            case GoalRetired ignored -> subjects.change(key, at, Description::retire);
            case GoalAssessed it -> entries.report(key, it.reportId(), it.periodId(), it.details(), at);
            case AssessmentCorrected it ->
                entries.corrected(key, it.reportId(), it.periodId(), it.details(), it.correctionId(), it.reason(), at);
            case GoalNarrativeWritten it -> entries.narrative(key, it.narrative(), at);
        }
    }

    private void activity(ActivityEvent event, LoggedEvent at) throws SQLException {
        SubjectKey key =
                new SubjectKey(OutlineLevel.ACTIVITY, event.activityId().value());
        switch (event) {
            case ActivityPlanned it ->
                subjects.put(key, described(SubjectKind.ACTIVITY, it.code(), it.title(), it, at), at);
            case ActivityRevised it -> subjects.change(key, at, before -> before.titled(it.title()));
            case ActivityRenumbered it -> subjects.change(key, at, before -> before.numbered(it.code()));
            case ActivityRetired ignored -> subjects.change(key, at, Description::retire);
            case StatusReported it -> entries.report(key, it.reportId(), it.periodId(), it.details(), at);
            case StatusConfirmedUnchanged it ->
                entries.confirmed(key, it.reportId(), it.periodId(), it.details(), it.confirmedPeriodId(), at);
            case StatusCorrected it ->
                entries.corrected(key, it.reportId(), it.periodId(), it.details(), it.correctionId(), it.reason(), at);
            case StatusReturned it -> entries.returned(it, at);
            case StatusApproved it -> entries.approved(it, at);
            // Nothing is shown of these here, but whoever sends a form back must have seen that they happened.
            case ActivityAssigned ignored -> subjects.change(key, at, before -> before);
            case HintOverridden ignored -> subjects.change(key, at, before -> before);
            case ActivityNarrativeWritten it -> entries.narrative(key, it.narrative(), at);
        }
    }

    private static Description described(
            SubjectKind kind, @Nullable String code, String title, Event event, LoggedEvent at) {
        return new Description(event.organisationId().value(), kind, code, title, false, at.position());
    }

    private static SubjectKind kind(HeadingKind kind) {
        return switch (kind) {
            case PROGRAMME -> SubjectKind.PROGRAMME;
            case THEME -> SubjectKind.THEME;
        };
    }
}
