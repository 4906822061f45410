package nl.voortgang.web.integrity;

import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is folded again, and what of it is compared with the read models.
 *
 * @param upTo the last position that counts
 * @param organisation whose events are compared; null for those of all
 * @param activity whose events are compared; null for those of more than one
 */
public record Replay(
        long upTo,
        @Nullable OrganisationId organisation,
        @Nullable UUID activity) {
    public static Replay ofAll(long upTo) {
        return new Replay(upTo, null, null);
    }
}
