package nl.voortgang.publication.view;

import java.math.BigDecimal;
import java.util.List;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.publication.report.Indicator;
import nl.voortgang.publication.report.Indicator.Measurement;
import nl.voortgang.publication.report.Indicator.Target;
import org.jspecify.annotations.Nullable;

/** Indicators with target, baseline and what was measured. */
final class IndicatorPlaces {
    private static final String PERCENT = "%";

    private IndicatorPlaces() {}

    static Places of(Indicator indicator) {
        Target target = indicator.target();
        String unit = indicator.unit();
        String baseline = indicator.baseline();
        List<Measurement> measured = indicator.measurements();
        return new Places()
                .text("indicator", indicator.name())
                .text(
                        "target",
                        target == null
                                ? null
                                : symbol(target.operator()) + Dutch.NO_BREAK_SPACE + value(target.value(), unit))
                .text(
                        "targetYear",
                        target == null || target.year() == null
                                ? null
                                : target.year().toString())
                .text("unit", PERCENT.equals(unit) ? null : unit)
                .text("baseline", baseline == null ? null : value(baseline, unit))
                .text("source", indicator.source())
                .parts("measurements", measured, each -> measurement(each, target, unit))
                .part("latest", measured.isEmpty() ? null : measurement(measured.getLast(), target, unit));
    }

    private static Places measurement(Measurement measured, @Nullable Target target, @Nullable String unit) {
        String value = measured.value();
        boolean met = false;
        boolean missed = false;
        if (value != null && target != null && isDue(measured, target)) {
            met = isMet(new BigDecimal(value), target);
            missed = !met;
        }
        return new Places()
                .text("date", Dutch.date(measured.date()))
                .text("year", Integer.toString(measured.date().getYear()))
                .text("value", value == null ? null : value(value, unit))
                .text("fraction", fraction(measured))
                .text("measurementSource", measured.source())
                .flag("isMet", met)
                .flag("isMissed", missed);
    }

    private static @Nullable String fraction(Measurement measured) {
        String numerator = measured.numerator();
        String denominator = measured.denominator();
        return numerator == null || denominator == null ? null : decimal(numerator) + " van " + decimal(denominator);
    }

    /** What should be reached in a later year cannot have been missed before it. */
    private static boolean isDue(Measurement measured, Target target) {
        return target.year() == null || measured.date().getYear() >= target.year();
    }

    private static boolean isMet(BigDecimal value, Target target) {
        int compared = value.compareTo(new BigDecimal(target.value()));
        return switch (target.operator()) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case MORE_THAN -> compared > 0;
            case LESS_THAN -> compared < 0;
            case EQUAL_TO -> compared == 0;
        };
    }

    private static String symbol(TargetOperator operator) {
        return switch (operator) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
            case EQUAL_TO -> "=";
        };
    }

    private static String value(String number, @Nullable String unit) {
        return PERCENT.equals(unit) ? decimal(number) + Dutch.NO_BREAK_SPACE + PERCENT : decimal(number);
    }

    private static String decimal(String number) {
        return Dutch.number(new BigDecimal(number));
    }
}
