package nl.voortgang.command.erasure;

import java.util.List;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.command.erasure.ErasureCommand.RejectErasure;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.command.erasure.ErasureState.Phase;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.ErasureEvent.ErasureApproved;
import nl.voortgang.events.ErasureEvent.ErasureRejected;
import nl.voortgang.events.ErasureEvent.ErasureRequested;

/** The rules of erasing texts: two people stand for it, and what is gone cannot be asked for again. */
final class ErasureDecider {
    private ErasureDecider() {}

    static List<ErasureEvent> decide(ErasureCommand command, ErasureState state, Situation situation) {
        return switch (command) {
            case RequestErasure request -> request(request, state);
            case ApproveErasure approve -> approve(approve, state, situation);
            case RejectErasure reject -> reject(reject, state);
        };
    }

    private static List<ErasureEvent> request(RequestErasure request, ErasureState state) {
        return switch (state.phase()) {
            case NOT_ASKED, REJECTED ->
                List.of(new ErasureRequested(
                        request.organisationId(), request.position(), request.text(), request.cause()));
            case REQUESTED, APPROVED -> List.of();
        };
    }

    private static List<ErasureEvent> approve(ApproveErasure approve, ErasureState state, Situation situation) {
        if (state.phase() == Phase.APPROVED) {
            return List.of();
        }
        mustBeAsked(state);
        if (situation.isOwn(state.requester())) {
            throw new Refused(Reason.FOUR_EYES, "You asked for it yourself; another person agrees.");
        }
        return List.of(
                new ErasureApproved(approve.organisationId(), approve.position(), approve.text(), approve.printed()));
    }

    private static List<ErasureEvent> reject(RejectErasure reject, ErasureState state) {
        return switch (state.phase()) {
            case REJECTED -> List.of();
            case APPROVED -> throw new Refused(Reason.ALREADY_DECIDED, "Another person agreed already: it is gone.");
            case NOT_ASKED, REQUESTED -> {
                mustBeAsked(state);
                yield List.of(new ErasureRejected(reject.organisationId(), reject.position(), reject.text()));
            }
        };
    }

    private static void mustBeAsked(ErasureState state) {
        if (state.phase() != Phase.REQUESTED) {
            throw new Refused(Reason.NOT_REQUESTED, "Nobody asks for it.");
        }
    }
}
