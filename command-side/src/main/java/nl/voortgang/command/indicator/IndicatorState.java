package nl.voortgang.command.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.voortgang.command.indicator.IndicatorCommand.Description;
import nl.voortgang.command.indicator.IndicatorCommand.Measurement;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/** An indicator as decisions need it; {@code organisationId} is null as long as it does not exist. */
record IndicatorState(
        @Nullable OrganisationId organisationId,
        @Nullable Subject subject,
        @Nullable Description description,
        Map<MeasurementId, Measurement> measurements) {
    static final IndicatorState NONE = new IndicatorState(null, null, null, Map.of());

    static IndicatorState evolve(IndicatorState state, IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined e ->
                new IndicatorState(
                        e.organisationId(),
                        e.subject(),
                        new Description(e.name(), e.target(), e.unit(), e.baseline(), e.source()),
                        Map.of());
            case IndicatorRevised e ->
                new IndicatorState(
                        state.organisationId,
                        state.subject,
                        new Description(e.name(), e.target(), e.unit(), e.baseline(), e.source()),
                        state.measurements);
            case IndicatorMeasured e -> {
                Map<MeasurementId, Measurement> more = new LinkedHashMap<>(state.measurements);
                more.put(
                        e.measurementId(),
                        new Measurement(
                                e.measurementId(), e.date(), e.value(), e.numerator(), e.denominator(), e.source()));
                yield new IndicatorState(state.organisationId, state.subject, state.description, more);
            }
        };
    }
}
