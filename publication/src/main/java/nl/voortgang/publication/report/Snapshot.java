package nl.voortgang.publication.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the report was made from.
 *
 * @param position the last position of the log that counts
 * @param exportedAt when that position was given
 * @param madeAt when the publication was asked for; null where nothing was published
 */
public record Snapshot(
        long position, Instant exportedAt, @Nullable Instant madeAt) {}
