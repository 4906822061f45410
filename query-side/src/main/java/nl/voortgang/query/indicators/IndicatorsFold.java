package nl.voortgang.query.indicators;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
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
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;

/** What events mean for the indicators. */
final class IndicatorsFold implements Fold {
    private final SubjectFold subjects;
    private final OutlineEvents outline;
    private final IndicatorFold indicators;
    private final MeasurementFold measurements;
    private final AddedRows organisations;

    IndicatorsFold(Tables tables) {
        subjects = new SubjectFold(tables);
        outline = new OutlineEvents(subjects);
        indicators = new IndicatorFold(tables);
        measurements = new MeasurementFold(tables);
        organisations = tables.addedOnce("organisation", "id text", "position bigint");
    }

    /** Reads what the events build on: each concept's rows in one query. */
    @Override
    public void expect(List<LoggedEvent> events) throws SQLException {
        List<UUID> subjectIds = new ArrayList<>();
        List<UUID> indicatorIds = new ArrayList<>();
        List<UUID> measurementIds = new ArrayList<>();
        for (LoggedEvent logged : events) {
            switch ((Event) logged.payload()) {
                case HeadingEvent it -> subjectIds.add(it.headingId().value());
                case GoalEvent it -> subjectIds.add(it.goalId().value());
                case ActivityEvent it -> subjectIds.add(it.activityId().value());
                case IndicatorMeasured it ->
                    measurementIds.add(it.measurementId().value());
                case IndicatorEvent it -> indicatorIds.add(it.indicatorId().value());
                case OrganisationEvent ignored -> {}
                case PeriodEvent ignored -> {}
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
        subjects.load(subjectIds);
        indicators.load(indicatorIds);
        measurements.load(measurementIds);
    }

    @Override
    public void apply(LoggedEvent logged) {
        switch ((Event) logged.payload()) {
            case OrganisationEvent it -> apply(it, logged.position());
            case HeadingEvent it -> outline.apply(it, logged.position());
            case GoalEvent it -> outline.apply(it, logged.position());
            case ActivityEvent it -> outline.apply(it, logged.position());
            case IndicatorEvent it -> apply(it, logged);
            case PeriodEvent ignored -> {}
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

    private void apply(IndicatorEvent event, LoggedEvent logged) {
        switch (event) {
            case IndicatorDefined it -> indicators.define(it, logged);
            case IndicatorRevised it -> indicators.revise(it, logged);
            case IndicatorMeasured it -> measurements.measure(it, logged);
        }
    }

    private void apply(OrganisationEvent event, long position) {
        switch (event) {
            case OrganisationRegistered it ->
                organisations.add(it.organisationId().value(), position);
            case OrganisationRenamed ignored -> {}
            case AccountRuleChanged ignored -> {}
            case BudgetRulesSet ignored -> {}
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
            case StatusScaleDefined ignored -> {}
        }
    }
}
