package nl.voortgang.commandstore;

import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.AlreadyHandled;
import nl.voortgang.command.dispatch.AppendFailures;
import nl.voortgang.command.dispatch.DecisionOutdated;
import nl.voortgang.command.dispatch.NameClaim;
import nl.voortgang.eventstore.ClaimTakenException;
import nl.voortgang.eventstore.DuplicateRequestException;
import nl.voortgang.eventstore.ObservationStaleException;

/** Says to the command side, in its words, why the event store did not take a command's events. */
final class TranslatedAppendFailures implements AppendFailures {
    @Override
    public RuntimeException translate(RuntimeException failure) {
        return switch (failure) {
            case ClaimTakenException taken -> taken(taken.name());
            case ObservationStaleException stale -> new DecisionOutdated(stale.aggregateId());
            case DuplicateRequestException duplicate -> new AlreadyHandled("the key was used just now");
            default -> failure;
        };
    }

    private static Refused taken(String claim) {
        if (claim.startsWith(NameClaim.NUMBER)) {
            String[] parts = claim.split("/", 4);
            return new Refused(
                    Reason.NUMBER_TAKEN,
                    "Another amendment of " + parts[2] + " has the number " + parts[3]
                            + " already; what one decision changes goes into one amendment.");
        }
        if (claim.startsWith(NameClaim.REVERSAL)) {
            return new Refused(Reason.ALREADY_REVERSED, "That amendment was reversed already.");
        }
        return new Refused(Reason.CODE_TAKEN, "The code " + code(claim) + " is in use already in this organisation.");
    }

    /** The name of a claim is {@code code/organisation/code}; the code itself may hold slashes. */
    private static String code(String claim) {
        return claim.split("/", 3)[2];
    }
}
