package nl.voortgang.events;

import java.util.List;
import java.util.stream.Stream;

/** Anything that can have happened. Each concept's own sealed interface lists its events. */
public sealed interface Event
        permits OrganisationEvent,
                PeriodEvent,
                HeadingEvent,
                GoalEvent,
                ActivityEvent,
                IndicatorEvent,
                BudgetLineEvent,
                AmendmentEvent,
                OverspendingEvent,
                PrintedFigureEvent,
                ImportEvent,
                TemplateEvent,
                PublicationEvent,
                AccessEvent,
                ErasureEvent {

    /** The organisation whose event this is: the unit of access. */
    OrganisationId organisationId();

    /** All event classes there are, concept by concept in the order of declaration. */
    static List<Class<? extends Event>> all() {
        return concrete(Event.class).toList();
    }

    private static Stream<Class<? extends Event>> concrete(Class<?> type) {
        if (!type.isSealed()) {
            return Stream.of(type.asSubclass(Event.class));
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(Event::concrete);
    }
}
