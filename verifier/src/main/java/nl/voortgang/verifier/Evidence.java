package nl.voortgang.verifier;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What lies outside the database, out of reach of whoever can write to it.
 *
 * @param checkpoints directory of exported checkpoints and key statements
 * @param journal file of acknowledged requests
 * @param trustedKey the first verifier key, as it was obtained from the operator when the log began
 */
public record Evidence(
        @Nullable Path checkpoints,
        @Nullable Path journal,
        @Nullable String trustedKey) {
    public static final Evidence NONE = new Evidence(null, null, null);
}
