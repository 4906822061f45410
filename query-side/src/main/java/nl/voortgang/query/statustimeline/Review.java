package nl.voortgang.query.statustimeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approver approved a report or sent it back.
 *
 * @param reason why it was sent back; null for an approval, and where it was erased
 */
public record Review(
        ReportState state,
        String by,
        Instant recordedAt,
        long position,
        @Nullable String reason) {}
