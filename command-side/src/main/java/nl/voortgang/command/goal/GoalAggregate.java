package nl.voortgang.command.goal;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.goal.GoalCommand.AssessGoal;
import nl.voortgang.command.goal.GoalCommand.CorrectAssessment;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.command.goal.GoalCommand.RenumberGoal;
import nl.voortgang.command.goal.GoalCommand.RetireGoal;
import nl.voortgang.command.goal.GoalCommand.ReviseGoal;
import nl.voortgang.command.goal.GoalCommand.WriteGoalNarrative;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.GoalEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to a goal: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Goal", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class GoalAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private GoalState state = GoalState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(DefineGoal command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ReviseGoal command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RenumberGoal command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RetireGoal command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(AssessGoal command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(CorrectAssessment command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(WriteGoalNarrative command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(GoalCommand command, Situation situation) {
        return Door.apply(GoalDecider.decide(command, state, situation), situation);
    }

    @EventSourcingHandler
    void on(GoalEvent event, @MetaDataValue(Door.ACTOR) String actor) {
        aggregateId = AggregateIds.of(event.goalId());
        state = GoalState.evolve(state, event, ActorId.of(actor));
    }
}
