package nl.voortgang.query.statusmatrix;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** Which event changes what in the matrix. A narrative makes no cell, a review changes none. */
final class MatrixFold implements Fold {
    private final OutlineRows outline;
    private final LegendRows legend;
    private final VersionedRows cells;

    MatrixFold(Tables tables) {
        outline = new OutlineRows(tables);
        legend = new LegendRows(tables);
        cells = tables.versioned(
                "cell",
                List.of("level", "subject_id", "period_code"),
                List.of("organisation", "status_code", "scale_version", "status_level", "council_proposal"));
    }

    @Override
    public void expect(List<LoggedEvent> batch) {
        outline.expect(batch);
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
        OutlineKey key = new OutlineKey(OutlineLevel.HEADING, event.headingId().value());
        switch (event) {
            case HeadingDefined it -> outline.put(key, entry(it.code(), it.title(), id(it.parentId()), null, at), at);
            case HeadingRevised it ->
                outline.change(key, at, before -> before.revised(it.title(), id(it.parentId()), null));
            case HeadingRenumbered it -> outline.change(key, at, before -> before.renumbered(it.code()));
            case HeadingRetired ignored -> outline.change(key, at, OutlineEntry::retire);
            case HeadingNarrativeWritten ignored -> {}
        }
    }

    private void goal(GoalEvent event, LoggedEvent at) throws SQLException {
        OutlineKey key = new OutlineKey(OutlineLevel.GOAL, event.goalId().value());
        switch (event) {
            case GoalDefined it -> outline.put(key, entry(it.code(), it.title(), it.parentId(), null, at), at);
            case GoalRevised it -> outline.change(key, at, before -> before.revised(it.title(), it.parentId(), null));
            case GoalRenumbered it -> outline.change(key, at, before -> before.renumbered(it.code()));
            case GoalRetired ignored -> outline.change(key, at, OutlineEntry::retire);
            case GoalAssessed it -> cell(key, it.periodId(), it.details(), at);
            case AssessmentCorrected it -> cell(key, it.periodId(), it.details(), at);
            case GoalNarrativeWritten ignored -> {}
        }
    }

    private void activity(ActivityEvent event, LoggedEvent at) throws SQLException {
        OutlineKey key =
                new OutlineKey(OutlineLevel.ACTIVITY, event.activityId().value());
        switch (event) {
            case ActivityPlanned it ->
                outline.put(key, entry(it.code(), it.title(), it.parentId(), it.completionYear(), at), at);
            case ActivityRevised it ->
                outline.change(key, at, before -> before.revised(it.title(), it.parentId(), it.completionYear()));
            case ActivityRenumbered it -> outline.change(key, at, before -> before.renumbered(it.code()));
            case ActivityRetired ignored -> outline.change(key, at, OutlineEntry::retire);
            case StatusReported it -> cell(key, it.periodId(), it.details(), at);
            case StatusConfirmedUnchanged it -> cell(key, it.periodId(), it.details(), at);
            case StatusCorrected it -> cell(key, it.periodId(), it.details(), at);
            case StatusReturned ignored -> {}
            case ActivityAssigned ignored -> {}
            case HintOverridden ignored -> {}
            case StatusApproved ignored -> {}
            case ActivityNarrativeWritten ignored -> {}
        }
    }

    private void cell(OutlineKey subject, PeriodId period, StatusDetails details, LoggedEvent at) {
        cells.put(
                List.of(subject.level().name(), subject.id(), period.code()),
                at.position(),
                organisation(at),
                details.status().code(),
                details.status().scaleVersion(),
                details.status().level().name(),
                details.councilProposal() != null);
    }

    private static OutlineEntry entry(
            @Nullable String code,
            String title,
            @Nullable UUID parentId,
            @Nullable Integer completionYear,
            LoggedEvent at) {
        return new OutlineEntry(organisation(at), code, title, parentId, completionYear, false, at.position());
    }

    private static String organisation(LoggedEvent at) {
        return ((Event) at.payload()).organisationId().value();
    }

    private static @Nullable UUID id(@Nullable HeadingId heading) {
        return heading == null ? null : heading.value();
    }
}
