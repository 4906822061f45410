package nl.voortgang.query.statustimeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One replacement of what an entry said.
 *
 * @param correctionId null for a narrative written again
 * @param reason null where it was erased; a narrative may also have been written again without one
 * @param replaced what it said before
 * @param statement what it said from here on
 */
public record Correction(
        @Nullable UUID correctionId,
        String by,
        Instant recordedAt,
        long position,
        @Nullable String reason,
        Statement replaced,
        @JsonUnwrapped Statement statement) {}
