package nl.voortgang.application.store;

import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.AlreadyHandled;
import nl.voortgang.command.dispatch.AppendFailures;
import nl.voortgang.command.dispatch.DecisionOutdated;
import nl.voortgang.eventstore.ClaimTakenException;
import nl.voortgang.eventstore.DuplicateRequestException;
import nl.voortgang.eventstore.ObservationStaleException;
import org.springframework.stereotype.Component;

/** Says to the command side, in its words, why the event store did not take a command's events. */
@Component
final class TranslatedAppendFailures implements AppendFailures {
    @Override
    public RuntimeException translate(RuntimeException failure) {
        return switch (failure) {
            case ClaimTakenException taken ->
                new Refused(
                        Reason.CODE_TAKEN,
                        "The code " + code(taken.name()) + " is in use already in this organisation.");
            case ObservationStaleException stale -> new DecisionOutdated(stale.aggregateId());
            case DuplicateRequestException duplicate -> new AlreadyHandled("the key was used just now");
            default -> failure;
        };
    }

    /** The name of a claim is {@code code/organisation/code}; the code itself may hold slashes. */
    private static String code(String claim) {
        return claim.split("/", 3)[2];
    }
}
