package nl.voortgang.query.indicators;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measured value, as it was last recorded.
 *
 * @param date the day, or the last day of the year, that the value is about
 * @param value null where it is not available
 * @param numerator kept where known, as is the denominator
 */
public record MeasurementView(
        UUID id,
        LocalDate date,
        @Nullable String value,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String source) {}
