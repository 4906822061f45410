package nl.voortgang.exchange.plan;

import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;

/** A rule says no to a row, and why. */
public record Refusal(Reason reason, String sentence) implements Answer {
    public static Refusal of(Refused refused) {
        return new Refusal(refused.reason(), String.valueOf(refused.getMessage()));
    }
}
