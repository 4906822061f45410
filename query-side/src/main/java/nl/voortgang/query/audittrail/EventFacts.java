package nl.voortgang.query.audittrail;

import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.ImportEvent.ImportCompleted;
import nl.voortgang.events.ImportEvent.ImportStarted;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.TemplateEvent;

/** Turns any event into what it says. No event is left out: a trail with holes proves nothing. */
final class EventFacts {
    private EventFacts() {}

    static Facts of(Event event) {
        return switch (event) {
            case OrganisationEvent organisation -> OrganisationFacts.of(organisation);
            case PeriodEvent period -> PeriodFacts.of(period);
            case HeadingEvent heading -> HeadingFacts.of(heading);
            case GoalEvent goal -> GoalFacts.of(goal);
            case ActivityEvent activity -> ActivityFacts.of(activity);
            case IndicatorEvent indicator -> IndicatorFacts.of(indicator);
            case BudgetLineEvent line -> BudgetFacts.of(line);
            case AmendmentEvent amendment -> BudgetFacts.of(amendment);
            case OverspendingEvent overspending -> BudgetFacts.of(overspending);
            case PrintedFigureEvent figure -> BudgetFacts.of(figure);
            case ImportEvent anImport -> ofImport(anImport);
            case TemplateEvent template -> PublicationFacts.of(template);
            case PublicationEvent publication -> PublicationFacts.of(publication);
            case AccessEvent access -> AccessFacts.of(access);
        };
    }

    private static Facts ofImport(ImportEvent event) {
        return switch (event) {
            case ImportStarted started ->
                Facts.ofItself()
                        .says("state", "STARTED")
                        .says("fileDigest", started.fileDigest())
                        .says("rows", started.rows());
            case ImportCompleted completed ->
                Facts.ofItself()
                        .says("state", "COMPLETED")
                        .says("changed", completed.changed())
                        .says("unchanged", completed.unchanged())
                        .says("conflicts", completed.conflicts());
        };
    }
}
