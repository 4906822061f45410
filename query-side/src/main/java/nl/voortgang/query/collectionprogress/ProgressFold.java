package nl.voortgang.query.collectionprogress;

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
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** Which event changes what there is to collect, and what was collected. Narratives are no reports. */
final class ProgressFold implements Fold {
    private final OutlineRows outline;
    private final PeriodRows periods;
    private final VersionedRows organisations;
    private final VersionedRows reports;

    ProgressFold(Tables tables) {
        outline = new OutlineRows(tables);
        periods = new PeriodRows(tables);
        organisations = tables.versioned("organisation", List.of("id"), List.of());
        reports = tables.versioned(
                "report", List.of("level", "subject_id", "period_code"), List.of("organisation", "state"));
    }

    @Override
    public void expect(List<LoggedEvent> batch) {
        outline.expect(batch);
    }

    @Override
    public void apply(LoggedEvent at) throws SQLException {
        switch ((Event) at.payload()) {
            case OrganisationEvent organisation -> organisation(organisation, at);
            case PeriodEvent period -> periods.apply(period, at.position());
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

    private void organisation(OrganisationEvent event, LoggedEvent at) {
        switch (event) {
            case OrganisationRegistered it ->
                organisations.put(List.of(it.organisationId().value()), at.position());
            case OrganisationRenamed ignored -> {}
            case AccountRuleChanged ignored -> {}
            case BudgetRulesSet ignored -> {}
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
            case StatusScaleDefined ignored -> {}
        }
    }

    private void heading(HeadingEvent event, LoggedEvent at) throws SQLException {
        OutlineKey key = new OutlineKey(OutlineLevel.HEADING, event.headingId().value());
        switch (event) {
            case HeadingDefined it ->
                outline.put(
                        key, entry(it.code(), it.title(), id(it.parentId()), at).asHeading(it.kind()), at);
            case HeadingRevised it -> outline.change(key, at, before -> before.revised(it.title(), id(it.parentId())));
            case HeadingRenumbered it -> outline.change(key, at, before -> before.renumbered(it.code()));
            case HeadingRetired ignored -> outline.change(key, at, OutlineEntry::retire);
            case HeadingNarrativeWritten ignored -> {}
        }
    }

    private void goal(GoalEvent event, LoggedEvent at) throws SQLException {
        OutlineKey key = new OutlineKey(OutlineLevel.GOAL, event.goalId().value());
        switch (event) {
            case GoalDefined it -> outline.put(key, entry(it.code(), it.title(), it.parentId(), at), at);
            case GoalRevised it -> outline.change(key, at, before -> before.revised(it.title(), it.parentId()));
            case GoalRenumbered it -> outline.change(key, at, before -> before.renumbered(it.code()));
            case GoalRetired ignored -> outline.change(key, at, OutlineEntry::retire);
            case GoalAssessed it -> report(key, it.periodId(), ReportState.REPORTED, at);
            case AssessmentCorrected it -> report(key, it.periodId(), ReportState.REPORTED, at);
            case GoalNarrativeWritten ignored -> {}
        }
    }

    private void activity(ActivityEvent event, LoggedEvent at) throws SQLException {
        OutlineKey key =
                new OutlineKey(OutlineLevel.ACTIVITY, event.activityId().value());
        switch (event) {
            case ActivityPlanned it -> outline.put(key, entry(it.code(), it.title(), it.parentId(), at), at);
            case ActivityRevised it -> outline.change(key, at, before -> before.revised(it.title(), it.parentId()));
            case ActivityRenumbered it -> outline.change(key, at, before -> before.renumbered(it.code()));
            case ActivityRetired ignored -> outline.change(key, at, OutlineEntry::retire);
            case StatusReported it -> report(key, it.periodId(), ReportState.REPORTED, at);
            case StatusConfirmedUnchanged it -> report(key, it.periodId(), ReportState.REPORTED, at);
            case StatusCorrected it -> report(key, it.periodId(), ReportState.REPORTED, at);
            case StatusReturned it -> report(key, it.periodId(), ReportState.RETURNED, at);
            case StatusApproved it -> report(key, it.periodId(), ReportState.APPROVED, at);
            case ActivityAssigned ignored -> {}
            case HintOverridden ignored -> {}
            case ActivityNarrativeWritten ignored -> {}
        }
    }

    private void report(OutlineKey subject, PeriodId period, ReportState state, LoggedEvent at) {
        reports.put(
                List.of(subject.level().name(), subject.id(), period.code()),
                at.position(),
                organisation(at),
                state.name());
    }

    private static OutlineEntry entry(@Nullable String code, String title, @Nullable UUID parentId, LoggedEvent at) {
        return new OutlineEntry(organisation(at), null, code, title, parentId, false, at.position());
    }

    private static String organisation(LoggedEvent at) {
        return ((Event) at.payload()).organisationId().value();
    }

    private static @Nullable UUID id(@Nullable HeadingId heading) {
        return heading == null ? null : heading.value();
    }
}
