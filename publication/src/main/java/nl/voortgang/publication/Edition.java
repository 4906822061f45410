package nl.voortgang.publication;

import java.time.Instant;
import nl.voortgang.events.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * What a report is printed from. Together with the log up to the position, it decides every byte.
 *
 * @param number 1 for a period's first publication, one more for each correction
 * @param position the last position of the log that counts
 * @param exportedAt when that position was given: when the data were taken
 * @param madeAt when the publication was asked for, which is printed as the time at which it was made
 * @param scaleVersion the version of the status scale whose legend is printed
 * @param template the digest of the template
 * @param reason why there is another edition; null for the first
 * @param previous the data of the edition before; null for the first
 */
public record Edition(
        PeriodId periodId,
        int number,
        long position,
        Instant exportedAt,
        Instant madeAt,
        int scaleVersion,
        Digest template,
        @Nullable String reason,
        @Nullable Digest previous) {}
