package nl.voortgang.command.imports;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.imports.ImportCommand.CompleteImport;
import nl.voortgang.command.imports.ImportCommand.StartImport;
import nl.voortgang.events.ImportEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to an import: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Import", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class ImportAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private ImportDecider.State state = ImportDecider.State.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(StartImport command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(CompleteImport command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(ImportCommand command, Situation situation) {
        return Door.apply(ImportDecider.decide(command, state), situation);
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        aggregateId = AggregateIds.of(event.importId());
        state = ImportDecider.State.evolve(state, event);
    }
}
