package nl.voortgang.command.indicator;

import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.indicator.IndicatorCommand.Description;
import nl.voortgang.command.indicator.IndicatorCommand.Measurement;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.Target;
import nl.voortgang.events.TargetOperator;
import org.jspecify.annotations.Nullable;

/** What is known of the indicator of the tests, and what happened to it. */
final class Indicators {
    static final IndicatorId INDICATOR = new IndicatorId(id("indicator"));
    static final Description SATISFACTION = new Description(
            "Tevredenheid",
            new Target(TargetOperator.AT_LEAST, new BigDecimal("74"), 2022),
            "%",
            new BigDecimal("71.5"),
            "Burgerpeiling");

    private Indicators() {}

    static Deciding<IndicatorCommand, IndicatorState, IndicatorEvent> deciding() {
        return Deciding.of(
                IndicatorDecider::decide,
                (state, event, actor) -> IndicatorState.evolve(state, event),
                IndicatorState.NONE);
    }

    static IndicatorDefined defined() {
        return new IndicatorDefined(
                INDICATOR,
                ZEVENAAR,
                Subject.of(GOAL),
                SATISFACTION.name(),
                SATISFACTION.target(),
                SATISFACTION.unit(),
                SATISFACTION.baseline(),
                SATISFACTION.source());
    }

    static IndicatorRevised revised(Description description) {
        return new IndicatorRevised(
                INDICATOR,
                ZEVENAAR,
                description.name(),
                description.target(),
                description.unit(),
                description.baseline(),
                description.source());
    }

    /** 829 of 1050, printed as some percentage; null where the value is not available. */
    static Measurement of2020(@Nullable String value) {
        return new Measurement(
                new MeasurementId(id("measurement")),
                LocalDate.of(2020, 12, 31),
                value == null ? null : new BigDecimal(value),
                new BigDecimal("829"),
                new BigDecimal("1050"),
                "Burgerpeiling 2020");
    }

    static IndicatorMeasured measured(Measurement measurement) {
        return new IndicatorMeasured(
                INDICATOR,
                ZEVENAAR,
                measurement.measurementId(),
                measurement.date(),
                measurement.value(),
                measurement.numerator(),
                measurement.denominator(),
                measurement.source());
    }
}
