package nl.voortgang.benchmarks;

import org.axonframework.eventhandling.DomainEventMessage;

/** Somewhere events are appended to, by any number of threads. */
interface Store extends AutoCloseable {

    /** Returns when the event is stored for good. */
    void append(DomainEventMessage<?> event);

    @Override
    void close();
}
