package nl.voortgang.command.budget;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.events.BudgetLineEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to a budget line: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "BudgetLine", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class BudgetLineAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private BudgetLineState state = BudgetLineState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(AdoptBudget command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RecordActual command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(BudgetLineCommand command, Situation situation) {
        return Door.apply(BudgetLineDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(BudgetLineEvent event) {
        aggregateId = AggregateIds.of(event.budgetLineId());
        state = BudgetLineState.evolve(state, event);
    }
}
