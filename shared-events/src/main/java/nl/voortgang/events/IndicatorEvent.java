package nl.voortgang.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to an indicator. Stored for good: add, never rename. */
public sealed interface IndicatorEvent extends Event {
    IndicatorId indicatorId();

    /**
     * Something will be measured.
     *
     * @param subject the goal or activity it belongs to
     */
    @StoredName("indicator.defined")
    record IndicatorDefined(
            IndicatorId indicatorId,
            OrganisationId organisationId,
            Subject subject,
            String name,
            @Nullable Target target,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable String source)
            implements IndicatorEvent {}

    @StoredName("indicator.revised")
    record IndicatorRevised(
            IndicatorId indicatorId,
            OrganisationId organisationId,
            String name,
            @Nullable Target target,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable String source)
            implements IndicatorEvent {}

    /**
     * A value became known, or is known not to be available. Measuring again under the same id replaces it in what is shown.
     *
     * @param date the day, or the last day of the year, that the value is about
     * @param value null where it is not available
     * @param numerator kept where known: a report may print 829 of 1050 as 80 %
     */
    @StoredName("indicator.measured")
    record IndicatorMeasured(
            IndicatorId indicatorId,
            OrganisationId organisationId,
            MeasurementId measurementId,
            LocalDate date,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String source)
            implements IndicatorEvent {}
}
