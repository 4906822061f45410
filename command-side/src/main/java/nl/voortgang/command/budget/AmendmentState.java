package nl.voortgang.command.budget;

import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import org.jspecify.annotations.Nullable;

/** An amendment as decisions need it; {@code proposed} is null as long as it does not exist. */
record AmendmentState(
        @Nullable AmendmentProposed proposed, @Nullable ActorId proposer, Phase phase) {
    static final AmendmentState NONE = new AmendmentState(null, null, Phase.PROPOSED);

    enum Phase {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    static AmendmentState evolve(AmendmentState state, AmendmentEvent event, ActorId actor) {
        return switch (event) {
            case AmendmentProposed proposed -> new AmendmentState(proposed, actor, Phase.PROPOSED);
            case AmendmentApproved approved -> new AmendmentState(state.proposed, state.proposer, Phase.APPROVED);
            case AmendmentRejected rejected -> new AmendmentState(state.proposed, state.proposer, Phase.REJECTED);
        };
    }
}
