package nl.voortgang.command.budget;

import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as decisions need it; {@code proposed} is null as long as it does not exist.
 *
 * @param decision the decision it rests on, named with the proposal or later; null where none is known
 */
public record AmendmentState(
        @Nullable AmendmentProposed proposed,
        @Nullable ActorId proposer,
        @Nullable Decision decision,
        Phase phase) {
    public static final AmendmentState NONE = new AmendmentState(null, null, null, Phase.PROPOSED);

    /** How far an amendment has come. All but the first are final. */
    public enum Phase {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** The state after one more event. */
    public static AmendmentState evolve(AmendmentState state, AmendmentEvent event, ActorId actor) {
        return switch (event) {
            case AmendmentProposed proposed -> new AmendmentState(proposed, actor, proposed.decision(), Phase.PROPOSED);
            case DecisionRecorded recorded ->
                new AmendmentState(state.proposed, state.proposer, recorded.decision(), state.phase);
            case AmendmentApproved ignored -> state.in(Phase.APPROVED);
            case AmendmentRejected ignored -> state.in(Phase.REJECTED);
            case AmendmentWithdrawn ignored -> state.in(Phase.WITHDRAWN);
        };
    }

    private AmendmentState in(Phase next) {
        return new AmendmentState(proposed, proposer, decision, next);
    }
}
