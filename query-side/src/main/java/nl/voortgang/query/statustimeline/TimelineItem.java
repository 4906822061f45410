package nl.voortgang.query.statustimeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report or narrative of one period, with all that became of it.
 *
 * @param reportId null for a narrative
 * @param narrativeId null for a report
 * @param statement what it says now, after all corrections
 * @param state null for a narrative
 * @param returnReason while it is returned; null also where the reason was erased
 * @param reportedBy who made the original, whose moment and position these are
 * @param corrections in the order in which they were made
 * @param reviews approvals and returns in order, those that a correction has answered included
 */
public record TimelineItem(
        String periodCode,
        String periodLabel,
        @Nullable UUID reportId,
        @Nullable UUID narrativeId,
        @JsonUnwrapped Statement statement,
        @Nullable ReportState state,
        @Nullable String returnReason,
        String reportedBy,
        Instant recordedAt,
        long position,
        List<Correction> corrections,
        List<Review> reviews) {}
