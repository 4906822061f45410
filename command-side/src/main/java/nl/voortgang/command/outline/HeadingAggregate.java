package nl.voortgang.command.outline;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.outline.HeadingCommand.DefineHeading;
import nl.voortgang.command.outline.HeadingCommand.RenumberHeading;
import nl.voortgang.command.outline.HeadingCommand.RetireHeading;
import nl.voortgang.command.outline.HeadingCommand.ReviseHeading;
import nl.voortgang.command.outline.HeadingCommand.WriteHeadingNarrative;
import nl.voortgang.events.HeadingEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to a programme or theme: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Heading", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class HeadingAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private HeadingState state = HeadingState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(DefineHeading command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ReviseHeading command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RenumberHeading command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RetireHeading command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(WriteHeadingNarrative command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(HeadingCommand command, Situation situation) {
        return Door.apply(HeadingDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(HeadingEvent event) {
        aggregateId = AggregateIds.of(event.headingId());
        state = HeadingState.evolve(state, event);
    }
}
