package nl.voortgang.command.budget;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.OverspendingCommand.ClassifyOverspending;
import nl.voortgang.events.OverspendingEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to an overspending: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Overspending", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class OverspendingAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private OverspendingState state = OverspendingState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ClassifyOverspending command, Situation situation) {
        return Door.apply(OverspendingDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(OverspendingEvent event) {
        aggregateId = AggregateIds.of(event.overspendingId());
        state = OverspendingState.evolve(event);
    }
}
