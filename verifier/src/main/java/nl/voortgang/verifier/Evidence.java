package nl.voortgang.verifier;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside the database, out of reach of whoever can write to it.
 *
 * @param checkpoints directory of exported checkpoints and key statements
 * @param journal file of acknowledged requests
 * @param trustedKey the first verifier key, as it was obtained from the operator when the log began
 * @param accessCheckpoints the same as checkpoints, of the log of who looked
 * @param accessKey the first verifier key of that log
 */
public record Evidence(
        @Nullable Path checkpoints,
        @Nullable Path journal,
        @Nullable String trustedKey,
        @Nullable Path accessCheckpoints,
        @Nullable String accessKey) {
    public static final Evidence NONE = new Evidence(null, null, null);

    /** What there is of the log of events alone. */
    public Evidence(@Nullable Path checkpoints, @Nullable Path journal, @Nullable String trustedKey) {
        this(checkpoints, journal, trustedKey, null, null);
    }

    /** The same, and what there is of the log of who looked. */
    public Evidence withAccess(@Nullable Path directory, @Nullable String key) {
        return new Evidence(checkpoints, journal, trustedKey, directory, key);
    }
}
