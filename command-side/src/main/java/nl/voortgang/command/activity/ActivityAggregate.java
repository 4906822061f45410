package nl.voortgang.command.activity;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.AssignActivity;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.command.activity.ActivityCommand.RenumberActivity;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.activity.ActivityCommand.ReviseActivity;
import nl.voortgang.command.activity.ActivityCommand.WriteActivityNarrative;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActorId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's door to an activity: hands commands to the decider and events to the state, and decides nothing itself. */
@Aggregate(type = "Activity", commandTargetResolver = Door.TARGET_RESOLVER, cache = Door.MEMORY)
class ActivityAggregate {
    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String aggregateId;

    private ActivityState state = ActivityState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(PlanActivity command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ReviseActivity command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RenumberActivity command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(RetireActivity command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(AssignActivity command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ReportStatus command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ConfirmUnchanged command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(CorrectStatus command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ReturnStatus command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(ApproveStatus command, Situation situation) {
        return perform(command, situation);
    }

    @CommandHandler
    Long handle(WriteActivityNarrative command, Situation situation) {
        return perform(command, situation);
    }

    private Long perform(ActivityCommand command, Situation situation) {
        return Door.apply(ActivityDecider.decide(command, state, situation), situation, state.unit());
    }

    @EventSourcingHandler
    void on(ActivityEvent event, @MetaDataValue(Door.ACTOR) String actor) {
        aggregateId = AggregateIds.of(event.activityId());
        state = ActivityState.evolve(state, event, ActorId.of(actor));
    }
}
