package nl.voortgang.query.audittrail;

import java.util.stream.Collectors;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.ErasureEvent.ErasureApproved;
import nl.voortgang.events.ErasureEvent.ErasureRejected;
import nl.voortgang.events.ErasureEvent.ErasureRequested;
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
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.TemplateEvent;
import org.jspecify.annotations.Nullable;

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
            case ErasureEvent erasure -> ofErasure(erasure);
        };
    }

    private static Facts ofErasure(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested it -> erasure(it).says("state", "REQUESTED").says("erasureCause", it.cause());
            case ErasureApproved it -> erasure(it).says("state", "APPROVED").says("printed", printed(it));
            case ErasureRejected it -> erasure(it).says("state", "REJECTED");
        };
    }

    private static Facts erasure(ErasureEvent event) {
        return Facts.ofItself().says("ofEvent", event.position()).says("textOf", event.text());
    }

    private static @Nullable String printed(ErasureApproved approved) {
        return approved.printed().isEmpty()
                ? null
                : approved.printed().stream().map(PrintedEdition::toString).collect(Collectors.joining(", "));
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
