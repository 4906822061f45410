package nl.voortgang.benchmarks.history;

import java.time.Instant;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * One event of the history, with its place.
 *
 * @param claim the name that its stream holds from here on; null for none
 */
record Occurrence(
        String type,
        String stream,
        long sequence,
        Event event,
        ActorId actor,
        Instant at,
        @Nullable String claim) {}
