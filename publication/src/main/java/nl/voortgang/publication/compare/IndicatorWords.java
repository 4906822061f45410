package nl.voortgang.publication.compare;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.publication.report.Indicator;

/** What an indicator says, short enough to stand beside what it said before: its target, and each measured value with its date. */
final class IndicatorWords {
    private IndicatorWords() {}

    static String of(Indicator indicator) {
        String unit = indicator.unit() == null ? "" : " " + indicator.unit();
        Indicator.Target target = indicator.target();
        return Stream.concat(
                        target == null
                                ? Stream.of()
                                : Stream.of(sign(target.operator()) + " " + decimal(target.value()) + unit
                                        + (target.year() == null ? "" : " (" + target.year() + ")")),
                        indicator.measurements().stream()
                                .map(measured -> measured.date() + ": "
                                        + (measured.value() == null ? "–" : decimal(measured.value()) + unit)))
                .collect(Collectors.joining("; "));
    }

    private static String decimal(String number) {
        return number.replace('.', ',');
    }

    private static String sign(TargetOperator operator) {
        return switch (operator) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
            case EQUAL_TO -> "=";
        };
    }
}
