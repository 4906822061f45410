package nl.voortgang.benchmarks;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A store with aggregates on it, as its users have them. */
interface CommandedStore extends Store {
    EventStore events();

    /** One whose commands run in the transaction that the store needs, if any. */
    SimpleCommandBus commandBus();
}
