package nl.voortgang.query.budgetledger;

import java.sql.Connection;
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

/** One batch of events on its way into the ledger. */
final class LedgerFold {
    private final SubjectFold subjects = new SubjectFold();
    private final OutlineEvents outline = new OutlineEvents(subjects);
    private final LineFold lines = new LineFold();
    private final AmendmentFold amendments = new AmendmentFold();
    private final FigureFold figures = new FigureFold();
    private final RulesFold rules = new RulesFold();
    private final OverspendingFold overspendings = new OverspendingFold();
    private final AddedRows organisations = new AddedRows("organisation", "id", "position");

    /** Reads what the events build on: each concept's rows in one query. */
    void load(List<LoggedEvent> events, Connection tables) throws SQLException {
        List<UUID> subjectIds = new ArrayList<>();
        List<UUID> lineKeys = new ArrayList<>();
        List<UUID> figureIds = new ArrayList<>();
        for (LoggedEvent logged : events) {
            switch ((Event) logged.payload()) {
                case HeadingEvent it -> subjectIds.add(it.headingId().value());
                case GoalEvent it -> subjectIds.add(it.goalId().value());
                case ActivityEvent it -> subjectIds.add(it.activityId().value());
                case BudgetLineEvent it -> lineKeys.add(LineKey.of(it.organisationId(), it.line()));
                case PrintedFigureEvent it -> figureIds.add(it.printedFigureId().value());
                case AmendmentEvent ignored -> {}
                case OverspendingEvent ignored -> {}
                case OrganisationEvent ignored -> {}
                case PeriodEvent ignored -> {}
                case IndicatorEvent ignored -> {}
                case ImportEvent ignored -> {}
                case TemplateEvent ignored -> {}
                case PublicationEvent ignored -> {}
                case AccessEvent ignored -> {}
                case ErasureEvent ignored -> {}
            }
        }
        subjects.load(subjectIds, tables);
        lines.load(lineKeys, tables);
        figures.load(figureIds, tables);
    }

    void apply(LoggedEvent logged) {
        switch ((Event) logged.payload()) {
            case OrganisationEvent it -> apply(it, logged.position());
            case HeadingEvent it -> outline.apply(it, logged.position());
            case GoalEvent it -> outline.apply(it, logged.position());
            case ActivityEvent it -> outline.apply(it, logged.position());
            case BudgetLineEvent it -> lines.apply(it, logged);
            case AmendmentEvent it -> amendments.apply(it, logged);
            case OverspendingEvent it -> overspendings.apply(it, logged);
            case PrintedFigureEvent it -> figures.apply(it, logged.position());
            case PeriodEvent ignored -> {}
            case IndicatorEvent ignored -> {}
            case ImportEvent ignored -> {}
            case TemplateEvent ignored -> {}
            case PublicationEvent ignored -> {}
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
            case BudgetRulesSet it -> rules.apply(it, position);
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
            case StatusScaleDefined ignored -> {}
        }
    }

    void flush(Connection tables) throws SQLException {
        organisations.flush(tables);
        subjects.flush(tables);
        lines.flush(tables);
        amendments.flush(tables);
        rules.flush(tables);
        overspendings.flush(tables);
        figures.flush(tables);
    }
}
