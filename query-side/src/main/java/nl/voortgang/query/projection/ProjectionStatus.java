package nl.voortgang.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far a projection is, on all nodes together.
 *
 * @param head the newest position of the log
 * @param lag how many events are still to come
 * @param deadLetters how many events are parked
 * @param message what keeps it from going on; null where nothing does
 * @param rebuild the last rebuild; null where there never was one
 */
public record ProjectionStatus(
        String name,
        ProjectionState state,
        long position,
        long head,
        long lag,
        int deadLetters,
        @Nullable String message,
        @Nullable RebuildStatus rebuild) {}
