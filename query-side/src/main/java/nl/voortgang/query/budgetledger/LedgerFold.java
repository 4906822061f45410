package nl.voortgang.query.budgetledger;

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
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;

/** What events mean for the ledger. */
final class LedgerFold implements Fold {
    private final SubjectFold subjects;
    private final OutlineEvents outline;
    private final LineFold lines;
    private final AmendmentFold amendments;
    private final FigureFold figures;
    private final RulesFold rules;
    private final OverspendingFold overspendings;
    private final AddedRows organisations;

    LedgerFold(Tables tables) {
        subjects = new SubjectFold(tables);
        outline = new OutlineEvents(subjects);
        lines = new LineFold(tables);
        amendments = new AmendmentFold(tables);
        figures = new FigureFold(tables);
        rules = new RulesFold(tables);
        overspendings = new OverspendingFold(tables);
        organisations = tables.addedOnce("organisation", "id text", "position bigint");
    }

    /** Reads what the events build on: each concept's rows in one query. */
    @Override
    public void expect(List<LoggedEvent> events) throws SQLException {
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
        subjects.load(subjectIds);
        lines.load(lineKeys);
        figures.load(figureIds);
    }

    @Override
    public void apply(LoggedEvent logged) {
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
}
