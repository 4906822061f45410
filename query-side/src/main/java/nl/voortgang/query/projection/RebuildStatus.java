package nl.voortgang.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a projection.
 *
 * @param position how far the new tables are
 * @param target where the log's head was when last looked at
 * @param finishedAt null while it runs
 * @param eventsPerSecond over the whole of it; null where nobody is at work on it, or nothing was read yet
 * @param message why it failed, or what there is to know about how it ended
 */
public record RebuildStatus(
        RebuildState state,
        long position,
        long target,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long eventsPerSecond,
        @Nullable String message) {}
