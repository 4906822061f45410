package nl.voortgang.command.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.Target;
import org.jspecify.annotations.Nullable;

/** What can be asked of an indicator. */
public sealed interface IndicatorCommand extends Command {
    IndicatorId indicatorId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(indicatorId());
    }

    record DefineIndicator(
            IndicatorId indicatorId, OrganisationId organisationId, Subject subject, Description description)
            implements IndicatorCommand {}

    record ReviseIndicator(IndicatorId indicatorId, Description description) implements IndicatorCommand {}

    record Measure(IndicatorId indicatorId, Measurement measurement) implements IndicatorCommand {}

    /** What is measured, and what it should reach. */
    record Description(
            String name,
            @Nullable Target target,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable String source) {}

    /** A measured value; {@code value} is null where it is known not to be available. */
    record Measurement(
            MeasurementId measurementId,
            LocalDate date,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String source) {}
}
