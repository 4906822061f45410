package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeReversal;
import nl.voortgang.command.budget.AmendmentCommand.RecordDecision;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.budget.AmendmentCommand.WithdrawAmendment;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to a budget amendment: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Amendment", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class AmendmentAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private AmendmentState state = AmendmentState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(AdjustBudget command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ProposeAmendment command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ProposeReversal command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RecordDecision command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(WithdrawAmendment command, Situation situation) {
        return perform(command, situation);
    }

    /** The one decision that is written on other streams too: what is approved is booked on each line, in the same append. */
    @CommandHandler
    Long handle(ApproveAmendment command, Situation situation, Postings postings) {
        List<AmendmentEvent> events = AmendmentDecider.decide(command, state, situation);
        if (!events.isEmpty() && state.proposed() != null) {
            postings.post(Booking.of(state.proposed()), situation);
        }
        return Door.apply(events, situation);
    }

    @CommandHandler
    Long handle(RejectAmendment command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(AmendmentCommand command, Situation situation) {
        return Door.apply(AmendmentDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(AmendmentEvent event, @MetaDataValue(Door.ACTOR) String actor) {
        aggregateId = AggregateIds.of(event.amendmentId());
        state = AmendmentState.evolve(state, event, ActorId.of(actor));
    }
}
