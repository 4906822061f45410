package nl.voortgang.command.template;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.template.TemplateCommand.DefineTemplate;
import nl.voortgang.command.template.TemplateCommand.RetireTemplate;
import nl.voortgang.events.TemplateEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to a template: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Template", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class TemplateAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private TemplateDecider.State state = TemplateDecider.State.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(DefineTemplate command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RetireTemplate command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(TemplateCommand command, Situation situation) {
        return Door.apply(TemplateDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(TemplateEvent event) {
        aggregateId = AggregateIds.of(event.templateId());
        state = TemplateDecider.State.evolve(state, event);
    }
}
