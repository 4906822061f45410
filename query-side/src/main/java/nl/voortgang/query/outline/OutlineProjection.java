package nl.voortgang.query.outline;

import java.sql.Connection;
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
import nl.voortgang.query.projection.Projection;
import org.springframework.stereotype.Component;

/** What there is to report on, as it was known at any moment. */
@Component
final class OutlineProjection implements Projection {
    static final String NAME = "outline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return OrganisationRows.TABLES + PeriodRows.TABLES + ItemRows.TABLES;
    }

    @Override
    public void project(List<LoggedEvent> events, Connection tables) throws SQLException {
        OrganisationRows organisations = new OrganisationRows(tables);
        PeriodRows periods = new PeriodRows(tables);
        ItemRows items = new ItemRows(tables, itemsOf(events));
        PeriodFold periodFold = new PeriodFold(periods);
        HeadingFold headings = new HeadingFold(items);
        GoalFold goals = new GoalFold(items);
        ActivityFold activities = new ActivityFold(items);
        for (LoggedEvent event : events) {
            long position = event.position();
            switch ((Event) event.payload()) {
                case OrganisationEvent it -> organisations.apply(it, position);
                case ImportEvent it -> organisations.apply(it, position);
                case PeriodEvent it -> periodFold.apply(it, position, event.sequence());
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
        organisations.flush();
        periods.flush();
        items.flush();
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
