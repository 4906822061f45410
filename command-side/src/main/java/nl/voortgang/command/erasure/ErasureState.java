package nl.voortgang.command.erasure;

import nl.voortgang.events.ActorId;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.ErasureEvent.ErasureApproved;
import nl.voortgang.events.ErasureEvent.ErasureRejected;
import nl.voortgang.events.ErasureEvent.ErasureRequested;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a text goes, as decisions need it.
 *
 * @param requester who asked last; null as long as nobody did
 */
record ErasureState(Phase phase, @Nullable ActorId requester) {
    static final ErasureState NONE = new ErasureState(Phase.NOT_ASKED, null);

    enum Phase {
        NOT_ASKED,
        REQUESTED,
        APPROVED,
        REJECTED
    }

    static ErasureState evolve(ErasureState state, ErasureEvent event, ActorId actor) {
        return switch (event) {
            case ErasureRequested it -> new ErasureState(Phase.REQUESTED, actor);
            case ErasureApproved it -> new ErasureState(Phase.APPROVED, state.requester);
            case ErasureRejected it -> new ErasureState(Phase.REJECTED, state.requester);
        };
    }
}
