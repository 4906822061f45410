package nl.voortgang.query.accesslog;

import java.time.Instant;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for.
 *
 * @param organisation null for those of the whole installation
 * @param object what the address holds, somewhere
 * @param before only entries of a lower position than this
 */
public record AccessQuestion(
        @Nullable OrganisationId organisation,
        @Nullable ActorId actor,
        @Nullable String action,
        @Nullable String result,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {
    static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1_000;

    /** The same from further down on. */
    public AccessQuestion before(long position) {
        return new AccessQuestion(organisation, actor, action, result, object, from, to, position, limit);
    }
}
