package nl.voortgang.query.collectionprogress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far collecting has come for a period.
 *
 * <p>What is to be collected are the activities that exist and are not retired; of a closed period, those of the moment at which it was
 * closed first, and any later one that was reported on after all. So a closed period's count does not change with next year's plans.
 *
 * @param reopenedUntil while it is reopened: when that ends by itself
 * @param headings in the order of the outline, a programme before its themes
 */
public record PeriodProgress(
        String periodCode,
        String label,
        PeriodState state,
        @Nullable Instant reopenedUntil,
        @Nullable LocalDate deadline,
        @JsonUnwrapped Counts counts,
        List<HeadingProgress> headings) {}
