package nl.voortgang.query.indicators;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** One batch of events on its way into the indicators. */
final class IndicatorsFold {
    private final SubjectFold subjects = new SubjectFold();
    private final OutlineEvents outline = new OutlineEvents(subjects);
    private final IndicatorFold indicators = new IndicatorFold();
    private final MeasurementFold measurements = new MeasurementFold();
    private final Map<String, Long> organisations = new TreeMap<>();

    /** Reads what the events build on: each concept's rows in one query. */
    void load(List<LoggedEvent> events, Connection tables) throws SQLException {
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
        subjects.load(subjectIds, tables);
        indicators.load(indicatorIds, tables);
        measurements.load(measurementIds, tables);
    }

    void apply(LoggedEvent logged) {
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
                organisations.put(it.organisationId().value(), position);
            case OrganisationRenamed ignored -> {}
            case AccountRuleChanged ignored -> {}
            case BudgetRulesSet ignored -> {}
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
            case StatusScaleDefined ignored -> {}
        }
    }

    void flush(Connection tables) throws SQLException {
        addOrganisations(tables);
        subjects.flush(tables);
        indicators.flush(tables);
        measurements.flush(tables);
    }

    private void addOrganisations(Connection tables) throws SQLException {
        try (PreparedStatement insert = tables.prepareStatement(
                "insert into organisation (id, position) values (?, ?) on conflict do nothing")) {
            for (Map.Entry<String, Long> organisation : organisations.entrySet()) {
                insert.setString(1, organisation.getKey());
                insert.setLong(2, organisation.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
