package nl.voortgang.exchange.present;

import java.math.BigDecimal;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;
import nl.voortgang.events.Target;
import nl.voortgang.exchange.format.IndicatorSheet;
import nl.voortgang.exchange.format.MeasurementSheet;
import org.jspecify.annotations.Nullable;

/** An indicator's events as values of its rows. */
final class IndicatorFold {
    private IndicatorFold() {}

    static void add(IndicatorEvent event, Origin by, Present present) {
        Known known = present.item(IndicatorSheet.SHEET, Present.ITSELF, by);
        switch (event) {
            case IndicatorDefined e -> {
                known.set(IndicatorSheet.SUBJECT, e.subject(), by);
                describe(known, by, e.name(), e.target(), e.unit(), e.baseline(), e.source());
            }
            case IndicatorRevised e -> describe(known, by, e.name(), e.target(), e.unit(), e.baseline(), e.source());
            case IndicatorMeasured e ->
                present.item(MeasurementSheet.SHEET, e.measurementId().toString(), by)
                        .set(MeasurementSheet.DATE, e.date(), by)
                        .set(MeasurementSheet.VALUE, e.value(), by)
                        .set(MeasurementSheet.NUMERATOR, e.numerator(), by)
                        .set(MeasurementSheet.DENOMINATOR, e.denominator(), by)
                        .set(MeasurementSheet.SOURCE, e.source(), by);
        }
    }

    private static void describe(
            Known known,
            Origin by,
            String name,
            @Nullable Target target,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable String source) {
        known.set(IndicatorSheet.NAME, name, by)
                .set(IndicatorSheet.OPERATOR, target == null ? null : target.operator(), by)
                .set(IndicatorSheet.TARGET, target == null ? null : target.value(), by)
                .set(IndicatorSheet.YEAR, target == null ? null : target.year(), by)
                .set(IndicatorSheet.UNIT, unit, by)
                .set(IndicatorSheet.BASELINE, baseline, by)
                .set(IndicatorSheet.SOURCE, source, by);
    }
}
