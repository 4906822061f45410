package nl.voortgang.command.budget;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.PrintedFigureCommand.RecordPrintedFigure;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon's door to a printed figure: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "PrintedFigure", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class PrintedFigureAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private @Nullable PrintedFigureRecorded state;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RecordPrintedFigure command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(PrintedFigureCommand command, Situation situation) {
        return Door.apply(PrintedFigureDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(PrintedFigureEvent event) {
        aggregateId = AggregateIds.of(event.printedFigureId());
        state = switch (event) {
            case PrintedFigureRecorded recorded -> recorded;
        };
    }
}
