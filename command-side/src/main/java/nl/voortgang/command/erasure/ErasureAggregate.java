package nl.voortgang.command.erasure;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.command.erasure.ErasureCommand.RejectErasure;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ErasureEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to the wish that a text goes: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Erasure", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class ErasureAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private ErasureState state = ErasureState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RequestErasure command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ApproveErasure command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RejectErasure command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(ErasureCommand command, Situation situation) {
        return Door.apply(ErasureDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(ErasureEvent event, @MetaDataValue(Door.ACTOR) String actor) {
        aggregateId = AggregateIds.ofErasure(event.organisationId(), event.position(), event.text());
        state = ErasureState.evolve(state, event, ActorId.of(actor));
    }
}
