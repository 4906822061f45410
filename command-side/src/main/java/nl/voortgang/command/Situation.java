package nl.voortgang.command;

import java.time.Instant;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know besides the command and the aggregate's own state.
 *
 * @param actor who asks
 * @param authority what they may do
 * @param now the present moment
 * @param importId the import this command is part of, or null where a person gave it
 * @param reference number of the submission this command is part of, or null where it was given by itself
 * @param others the aggregates the decision may rest on
 */
public record Situation(
        ActorId actor,
        Authority authority,
        Instant now,
        @Nullable ImportId importId,
        @Nullable String reference,
        Surroundings others) {

    /** Whether the account is the actor's: this one, or another that is known to be the same person's. */
    public boolean isOwn(@Nullable ActorId account) {
        return actor.equals(account)
                || (account != null && authority.accountsOf(actor).contains(account));
    }

    /** Rows of an imported file are history: what was reported then is not measured by the rules of today. */
    public boolean isHistory() {
        return importId != null;
    }
}
