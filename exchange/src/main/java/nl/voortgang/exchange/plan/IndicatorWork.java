package nl.voortgang.exchange.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.indicator.IndicatorCommand.DefineIndicator;
import nl.voortgang.command.indicator.IndicatorCommand.Description;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.command.indicator.IndicatorCommand.Measurement;
import nl.voortgang.command.indicator.IndicatorCommand.ReviseIndicator;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.Target;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.IndicatorSheet;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.format.MeasurementSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Present;
import org.jspecify.annotations.Nullable;

/** An indicator and its measurements. */
final class IndicatorWork extends Work {
    private static final List<Column<?>> DESCRIBED = List.of(
            IndicatorSheet.SUBJECT,
            IndicatorSheet.NAME,
            IndicatorSheet.OPERATOR,
            IndicatorSheet.TARGET,
            IndicatorSheet.UNIT,
            IndicatorSheet.BASELINE,
            IndicatorSheet.YEAR,
            IndicatorSheet.SOURCE);
    private static final List<Column<?>> MEASURED = List.of(
            MeasurementSheet.DATE,
            MeasurementSheet.VALUE,
            MeasurementSheet.NUMERATOR,
            MeasurementSheet.DENOMINATOR,
            MeasurementSheet.SOURCE);

    private final Setting setting;
    private final IndicatorId id;
    private final List<Row> definition = new ArrayList<>(1);
    private final List<Row> measurements = new ArrayList<>(1);
    private boolean foreign;

    IndicatorWork(Setting setting, IndicatorId id) {
        super(AggregateIds.of(id));
        this.setting = setting;
        this.id = id;
    }

    void define(Row row) {
        definition.add(row);
    }

    void measure(Row row) {
        measurements.add(row);
    }

    @Override
    public String lane(Stage stage) {
        return stage == Stage.INDICATORS && !definition.isEmpty()
                ? definition.getFirst().required(IndicatorSheet.SUBJECT)
                : aggregateId();
    }

    boolean isForeign() {
        return foreign;
    }

    @Override
    List<Step> decide(Present present) {
        foreign = present.belongsToOther(setting.organisation());
        List<Step> steps = new ArrayList<>();
        for (Row row : definition) {
            Draft draft = new Draft(row, setting, present.known(IndicatorSheet.SHEET, Present.ITSELF));
            steps.add(draft.settle(DESCRIBED, () -> define(draft), changed -> revise(draft, changed)));
        }
        for (Row row : measurements) {
            MeasurementId measurement = new MeasurementId(
                    Keys.id(setting.organisation(), "measurement", row.required(MeasurementSheet.KEY)));
            Draft draft = new Draft(row, setting, present.known(MeasurementSheet.SHEET, measurement.toString()));
            steps.add(
                    draft.settle(MEASURED, () -> measure(draft, measurement), changed -> measure(draft, measurement)));
        }
        return steps;
    }

    private Answer define(Draft draft) {
        return Answer.send(
                Stage.INDICATORS,
                new DefineIndicator(
                        id,
                        setting.organisation(),
                        Objects.requireNonNull(draft.subject(IndicatorSheet.SUBJECT)),
                        description(draft)));
    }

    private Answer revise(Draft draft, Set<Column<?>> changed) {
        return changed.contains(IndicatorSheet.SUBJECT)
                ? new Refusal(Reason.ALREADY_EXISTS, "An indicator stays with what it was defined for.")
                : Answer.send(Stage.INDICATORS, new ReviseIndicator(id, description(draft)));
    }

    private static Description description(Draft draft) {
        return new Description(
                draft.required(IndicatorSheet.NAME),
                target(draft),
                draft.get(IndicatorSheet.UNIT),
                draft.get(IndicatorSheet.BASELINE),
                draft.get(IndicatorSheet.SOURCE));
    }

    private static @Nullable Target target(Draft draft) {
        TargetOperator operator = draft.get(IndicatorSheet.OPERATOR);
        BigDecimal value = draft.get(IndicatorSheet.TARGET);
        return operator == null || value == null ? null : new Target(operator, value, draft.get(IndicatorSheet.YEAR));
    }

    private Answer measure(Draft draft, MeasurementId measurement) {
        return Answer.send(
                Stage.MEASUREMENTS,
                new Measure(
                        id,
                        new Measurement(
                                measurement,
                                draft.required(MeasurementSheet.DATE),
                                draft.get(MeasurementSheet.VALUE),
                                draft.get(MeasurementSheet.NUMERATOR),
                                draft.get(MeasurementSheet.DENOMINATOR),
                                draft.get(MeasurementSheet.SOURCE))));
    }
}
