package nl.voortgang.command;

import java.time.Instant;
import java.util.Set;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know besides the command and the aggregate's own state.
 *
 * @param actor who asks
 * @param roles what they may do; empty where nobody is signed in, as with an import on the command line
 * @param now the present moment
 * @param importId the import this command is part of, or null where a person gave it
 * @param reference number of the submission this command is part of, or null where it was given by itself
 * @param others the aggregates the decision may rest on
 */
public record Situation(
        ActorId actor,
        Set<Role> roles,
        Instant now,
        @Nullable ImportId importId,
        @Nullable String reference,
        Surroundings others) {

    public Situation {
        roles = Set.copyOf(roles);
    }

    /** One in which it is not known what the actor may do. */
    public Situation(ActorId actor, Instant now, @Nullable ImportId importId, Surroundings others) {
        this(actor, Set.of(), now, importId, null, others);
    }

    /** Rows of an imported file are history: what was reported then is not measured by the rules of today. */
    public boolean isHistory() {
        return importId != null;
    }
}
