package nl.voortgang.command.access;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.access.AccessCommand.LinkAccounts;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.events.AccessEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to who may do what: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Access", commandTargetResolver = Door.TARGET_RESOLVER)
class AccessAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private AccessState state = AccessState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(GrantRole command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(LinkAccounts command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RevokeRole command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(AccessCommand command, Situation situation) {
        return Door.apply(AccessDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(AccessEvent event) {
        aggregateId = AggregateIds.ofAccess(event.organisationId());
        state = AccessState.evolve(state, event);
    }
}
