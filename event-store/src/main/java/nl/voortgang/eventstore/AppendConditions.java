package nl.voortgang.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold, and what is written along, for one command's events to be appended: all of it in the same transaction, or none.
 *
 * @param receipt recognises a retry of the same request; null where the request carries no key
 * @param claims names that must be unique and are taken by this append
 * @param released names given up by this append
 * @param observed other aggregates the decision rested on: each must still be at the revision that was seen
 */
public record AppendConditions(
        @Nullable Receipt receipt, List<Claim> claims, List<Claim> released, List<Observation> observed) {
    public static final AppendConditions NONE = new AppendConditions(null, List.of(), List.of(), List.of());

    /**
     * The memory of one accepted request.
     *
     * @param scope who asked, and where; keys of different scopes never meet
     * @param key made by the client
     * @param contentHash SHA-256 of what was asked, hexadecimal
     */
    public record Receipt(String scope, String key, String contentHash) {}

    /**
     * A name that only one aggregate may hold.
     *
     * @param name for example {@code code/zevenaar/6.1.3}
     */
    public record Claim(String name, String aggregateId) {}

    /**
     * An aggregate of a guarded type as a decision saw it.
     *
     * @param sequence the last one seen; −1 where the aggregate did not exist
     */
    public record Observation(String aggregateId, long sequence) {}
}
