package nl.voortgang.publication.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.TargetOperator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with what was measured, in the order of the dates. Numbers are decimal text, with the digits they were given.
 *
 * @param target what it should reach, where there is a target
 */
public record Indicator(
        UUID id,
        String name,
        @Nullable Target target,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable String source,
        List<Measurement> measurements) {
    public Indicator {
        measurements = List.copyOf(measurements);
    }

    /**
     * What it should reach.
     *
     * @param year by when, where that was said
     */
    public record Target(
            TargetOperator operator, String value, @Nullable Integer year) {}

    /**
     * A measured value.
     *
     * @param value null where it is not available
     * @param numerator kept where known, as is the denominator
     */
    public record Measurement(
            UUID id,
            LocalDate date,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String source) {}
}
