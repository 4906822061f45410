package nl.voortgang.query.audittrail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
import nl.voortgang.events.Target;
import org.jspecify.annotations.Nullable;

/** What the events of an indicator say. */
final class IndicatorFacts {
    /** Different from "no value before": somebody recorded that there is none. */
    static final String NOT_AVAILABLE = "(not available)";

    private IndicatorFacts() {}

    static Facts of(IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined it ->
                described(
                        Facts.ofItself().about(List.of(it.subject())).says("subject", it.subject()),
                        it.name(),
                        it.target(),
                        it.unit(),
                        it.baseline(),
                        it.source());
            case IndicatorRevised it ->
                described(Facts.ofItself(), it.name(), it.target(), it.unit(), it.baseline(), it.source());
            case IndicatorMeasured it ->
                Facts.ofPart("measurement/" + it.measurementId())
                        .says("date", it.date())
                        .says("value", Objects.requireNonNullElse(Shown.of(it.value()), NOT_AVAILABLE))
                        .says("numerator", it.numerator())
                        .says("denominator", it.denominator())
                        .says("source", it.source());
        };
    }

    private static Facts described(
            Facts facts,
            String name,
            @Nullable Target target,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable String source) {
        return facts.named(name)
                .says("name", name)
                .says("targetOperator", target == null ? null : target.operator())
                .says("targetValue", target == null ? null : target.value())
                .says("targetYear", target == null ? null : target.year())
                .says("unit", unit)
                .says("baseline", baseline)
                .says("source", source);
    }
}
