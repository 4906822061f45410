package nl.voortgang.query.outline;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;

/** What events mean for what there is to report on. */
final class OutlineFold implements Fold {
    private final OrganisationRows organisations;
    private final ItemRows items;
    private final PeriodFold periods;
    private final HeadingFold headings;
    private final GoalFold goals;
    private final ActivityFold activities;

    OutlineFold(Tables tables) {
        organisations = new OrganisationRows(tables);
        items = new ItemRows(tables);
        periods = new PeriodFold(new PeriodRows(tables));
        headings = new HeadingFold(items);
        goals = new GoalFold(items);
        activities = new ActivityFold(items);
    }

    @Override
    public void expect(List<LoggedEvent> batch) {
        items.expect(itemsOf(batch));
    }

    @Override
    public void apply(LoggedEvent event) throws SQLException {
        long position = event.position();
        switch ((Event) event.payload()) {
            case OrganisationEvent it -> organisations.apply(it, position);
            case ImportEvent it -> organisations.apply(it, position);
            case PeriodEvent it -> periods.apply(it, position, event.sequence());
            case HeadingEvent it -> headings.apply(it, position, event.sequence());
            case GoalEvent it -> goals.apply(it, position, event.sequence());
            case ActivityEvent it -> activities.apply(it, position, event.sequence());
            case IndicatorEvent ignored -> {}
            case BudgetLineEvent ignored -> {}
            case AmendmentEvent ignored -> {}
            case OverspendingEvent ignored -> {}
            case PrintedFigureEvent ignored -> {}
            case TemplateEvent ignored -> {}
            case PublicationEvent ignored -> {}
            case AccessEvent ignored -> {}
            case ErasureEvent ignored -> {}
        }
    }

    private static Set<UUID> itemsOf(List<LoggedEvent> events) {
        Set<UUID> ids = new HashSet<>();
        for (LoggedEvent event : events) {
            switch ((Event) event.payload()) {
                case HeadingEvent it -> ids.add(it.headingId().value());
                case GoalEvent it -> ids.add(it.goalId().value());
                case ActivityEvent it -> ids.add(it.activityId().value());
                case OrganisationEvent ignored -> {}
                case PeriodEvent ignored -> {}
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
        return ids;
    }
}
