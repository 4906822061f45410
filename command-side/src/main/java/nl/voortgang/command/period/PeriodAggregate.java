package nl.voortgang.command.period;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.command.period.PeriodCommand.DefinePeriod;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.command.period.PeriodCommand.RevisePeriod;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.PeriodEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to a reporting period: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Period", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class PeriodAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private PeriodState state = PeriodState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(DefinePeriod command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RevisePeriod command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(OpenPeriod command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ClosePeriod command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ReopenPeriod command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(PeriodCommand command, Situation situation) {
        return Door.apply(PeriodDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(PeriodEvent event, @MetaDataValue(Door.ACTOR) String actor) {
        aggregateId = AggregateIds.of(event.periodId());
        state = PeriodState.evolve(state, event, ActorId.of(actor));
    }
}
