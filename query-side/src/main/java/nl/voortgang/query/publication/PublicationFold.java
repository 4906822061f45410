package nl.voortgang.query.publication;

import java.sql.SQLException;
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
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;

/** What events mean for the publications. */
final class PublicationFold implements Fold {
    private final EditionRows editions;
    private final TemplateRows templates;
    private final AddedRows organisations;

    PublicationFold(Tables tables) {
        editions = new EditionRows(tables);
        templates = new TemplateRows(tables);
        organisations = tables.addedOnce("organisation", "id text", "position bigint");
    }

    @Override
    public void apply(LoggedEvent logged) throws SQLException {
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
                organisations.add(it.organisationId().value(), position);
            case OrganisationRenamed ignored -> {}
            case AccountRuleChanged ignored -> {}
            case BudgetRulesSet ignored -> {}
            case StatusScaleDefined ignored -> {}
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
        }
    }
}
