package nl.voortgang.command.publication;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.publication.PublicationCommand.CancelPublication;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.command.publication.PublicationCommand.WithdrawPublication;
import nl.voortgang.events.PublicationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to a publication: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Publication", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class PublicationAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private PublicationState state = PublicationState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RequestPublication command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(SealPublication command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(WithdrawPublication command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(CancelPublication command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(PublicationCommand command, Situation situation) {
        return Door.apply(PublicationDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(PublicationEvent event) {
        aggregateId = AggregateIds.of(event.publicationId());
        state = PublicationState.evolve(state, event);
    }
}
