package nl.voortgang.query.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
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

/** One batch of events on its way into the publications. */
final class PublicationFold {
    private final Connection tables;
    private final EditionRows editions;
    private final TemplateRows templates;
    private final Map<String, Long> organisations = new TreeMap<>();

    PublicationFold(Connection tables) {
        this.tables = tables;
        this.editions = new EditionRows(tables);
        this.templates = new TemplateRows(tables);
    }

    void apply(LoggedEvent logged) throws SQLException {
        switch ((Event) logged.payload()) {
            case OrganisationEvent it -> apply(it, logged.position());
            case TemplateEvent it -> templates.apply(it, logged);
            case PublicationEvent it -> editions.apply(it, logged);
            case PeriodEvent ignored -> {}
            case HeadingEvent ignored -> {}
            case GoalEvent ignored -> {}
            case ActivityEvent ignored -> {}
            case IndicatorEvent ignored -> {}
            case BudgetLineEvent ignored -> {}
            case AmendmentEvent ignored -> {}
            case OverspendingEvent ignored -> {}
            case PrintedFigureEvent ignored -> {}
            case ImportEvent ignored -> {}
            case AccessEvent ignored -> {}
            case ErasureEvent ignored -> {}
        }
    }

    private void apply(OrganisationEvent event, long position) {
        switch (event) {
            case OrganisationRegistered it ->
                organisations.put(it.organisationId().value(), position);
            case OrganisationRenamed ignored -> {}
            case AccountRuleChanged ignored -> {}
            case BudgetRulesSet ignored -> {}
            case StatusScaleDefined ignored -> {}
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
        }
    }

    void flush() throws SQLException {
        addOrganisations();
        editions.flush();
        templates.flush();
    }

    private void addOrganisations() throws SQLException {
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
