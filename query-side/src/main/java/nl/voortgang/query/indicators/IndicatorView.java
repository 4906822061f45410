package nl.voortgang.query.indicators;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.query.indicators.IndicatorRows.Measured;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with everything that was measured, in the order of the dates. Numbers are decimal text, with the digits they were given.
 *
 * @param target what it should reach, where there is a target
 * @param revision of the indicator, its measurements included: for If-Match
 */
public record IndicatorView(
        UUID id,
        SubjectKind subjectKind,
        UUID subjectId,
        @Nullable String subjectCode,
        @Nullable String subjectTitle,
        String name,
        @Nullable TargetView target,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable String source,
        List<MeasurementView> measurements,
        long revision) {

    /** The same with its measurements; the newest of all its events gives the revision. */
    IndicatorView with(List<Measured> measured) {
        return new IndicatorView(
                id,
                subjectKind,
                subjectId,
                subjectCode,
                subjectTitle,
                name,
                target,
                unit,
                baseline,
                source,
                measured.stream().map(Measured::view).toList(),
                Math.max(
                        revision,
                        measured.stream().mapToLong(Measured::sequence).max().orElse(0)));
    }

    /**
     * What an indicator should reach.
     *
     * @param year by when, where that was said
     */
    public record TargetView(
            TargetOperator operator, String value, @Nullable Integer year) {}
}
