package nl.voortgang.query.projection;

import java.time.Instant;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;

/** Turns "as known at" into the position up to which a projection's rows count. */
public interface Moments {
    /**
     * The moment to answer for.
     *
     * @param projection name of the projection that answers; an answer never speaks of positions it has not reached
     * @param knownAt null for now
     */
    AsOf resolve(String projection, @Nullable Instant knownAt);

    /** The last position that had been given by a moment, but none beyond the one that an answer speaks of. */
    default long positionBy(String projection, Instant moment, AsOf answer) {
        return Math.min(resolve(projection, moment).position(), answer.position());
    }

    /** For answers at one position exactly: always that one, whatever moment is asked for. */
    static Moments at(AsOf asOf) {
        return (projection, knownAt) -> asOf;
    }
}
