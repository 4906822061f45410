package nl.voortgang.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** Says what an append depends on. Called on the thread of the command, within its unit of work, just before the events are written. */
@FunctionalInterface
public interface AppendConditionsSource {
    AppendConditions conditionsFor(List<? extends EventMessage<?>> events);
}
