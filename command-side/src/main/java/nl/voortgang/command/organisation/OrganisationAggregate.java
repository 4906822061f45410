package nl.voortgang.command.organisation;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.organisation.OrganisationCommand.ChangeAccountRule;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.organisation.OrganisationCommand.DefineUnit;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RenameOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RetireUnit;
import nl.voortgang.command.organisation.OrganisationCommand.SetBudgetRules;
import nl.voortgang.events.OrganisationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to an organisation: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Organisation", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class OrganisationAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private OrganisationState state = OrganisationState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RegisterOrganisation command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RenameOrganisation command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ChangeAccountRule command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(SetBudgetRules command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(DefineStatusScale command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(OrganisationCommand command, Situation situation) {
        return Door.apply(OrganisationDecider.decide(command, state), situation);
    }

    @CommandHandler
    Long handle(DefineUnit command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RetireUnit command, Situation situation) {
        return perform(command, situation);
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        aggregateId = AggregateIds.of(event.organisationId());
        state = OrganisationState.evolve(state, event);
    }
}
