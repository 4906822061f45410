package nl.voortgang.command.indicator;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.indicator.IndicatorCommand.DefineIndicator;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.command.indicator.IndicatorCommand.ReviseIndicator;
import nl.voortgang.events.IndicatorEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to an indicator: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Indicator", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class IndicatorAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private IndicatorState state = IndicatorState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(DefineIndicator command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ReviseIndicator command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(Measure command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(IndicatorCommand command, Situation situation) {
        return Door.apply(IndicatorDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(IndicatorEvent event) {
        aggregateId = AggregateIds.of(event.indicatorId());
        state = IndicatorState.evolve(state, event);
    }
}
