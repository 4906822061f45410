package nl.voortgang.exchange.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Money;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.FigureSheet;
import nl.voortgang.exchange.format.IndicatorSheet;
import nl.voortgang.exchange.format.MeasurementSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Texts;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.PrintedFigureView;
import nl.voortgang.query.indicators.IndicatorView;
import nl.voortgang.query.indicators.IndicatorView.TargetView;
import nl.voortgang.query.indicators.MeasurementView;
import org.jspecify.annotations.Nullable;

/** Budget lines, printed figures, indicators and measurements as rows. */
final class FigureRows {
    private FigureRows() {}

    /** Lines that exist through amendments alone have nothing of their own to write. */
    static List<Row> lines(List<LedgerLine> lines, OutlineRows outline) {
        return lines.stream()
                .filter(line -> line.adoptedCents() != null || line.actualCents() != null)
                .filter(line -> outline.has(line.subjectKind(), line.subjectId()))
                .map(FigureRows::line)
                .toList();
    }

    private static Row line(LedgerLine line) {
        Decision decision = line.adoptedBy();
        return new Row(BudgetLineSheet.SHEET, 0)
                .with(BudgetLineSheet.KEY, OutlineRows.text(Objects.requireNonNull(line.id())))
                .with(BudgetLineSheet.SUBJECT, line.subjectId().toString())
                .with(BudgetLineSheet.LABEL, line.label())
                .with(BudgetLineSheet.TASK_FIELD, line.taskField())
                .with(BudgetLineSheet.FISCAL_YEAR, line.fiscalYear())
                .with(BudgetLineSheet.KIND, line.kind())
                .with(BudgetLineSheet.ADOPTED, money(line.adoptedCents()))
                .with(BudgetLineSheet.DECISION_NUMBER, decision == null ? null : Texts.tidy(decision.number()))
                .with(BudgetLineSheet.DECISION_BODY, decision == null ? null : decision.body())
                .with(BudgetLineSheet.DECISION_DATE, decision == null ? null : decision.date())
                .with(BudgetLineSheet.ACTUAL, money(line.actualCents()))
                .with(BudgetLineSheet.ACTUAL_AS_OF, line.actualAsOf());
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : Money.ofCents(cents);
    }

    static List<Row> figures(List<PrintedFigureView> figures, OutlineRows outline) {
        List<Row> rows = new ArrayList<>();
        for (PrintedFigureView figure : figures) {
            SubjectKind kind = figure.subjectKind();
            UUID subject = figure.subjectId();
            if (kind == null || subject == null || outline.has(kind, subject)) {
                rows.add(new Row(FigureSheet.SHEET, 0)
                        .with(FigureSheet.KEY, figure.id().toString())
                        .with(FigureSheet.SUBJECT, OutlineRows.text(subject))
                        .with(FigureSheet.LABEL, Texts.tidy(figure.label()))
                        .with(FigureSheet.FISCAL_YEAR, figure.fiscalYear())
                        .with(FigureSheet.KIND, figure.kind())
                        .with(FigureSheet.VALUE, new BigDecimal(figure.value()))
                        .with(FigureSheet.UNIT, figure.unit())
                        .with(FigureSheet.SOURCE, Texts.tidy(figure.source())));
            }
        }
        return rows;
    }

    static List<Row> indicators(List<IndicatorView> indicators, OutlineRows outline) {
        return indicators.stream()
                .filter(indicator -> outline.has(indicator.subjectKind(), indicator.subjectId()))
                .map(FigureRows::indicator)
                .toList();
    }

    private static Row indicator(IndicatorView indicator) {
        TargetView target = indicator.target();
        return new Row(IndicatorSheet.SHEET, 0)
                .with(IndicatorSheet.KEY, indicator.id().toString())
                .with(IndicatorSheet.SUBJECT, indicator.subjectId().toString())
                .with(IndicatorSheet.NAME, Texts.tidy(indicator.name()))
                .with(IndicatorSheet.OPERATOR, target == null ? null : target.operator())
                .with(IndicatorSheet.TARGET, target == null ? null : new BigDecimal(target.value()))
                .with(IndicatorSheet.UNIT, Texts.tidyOrNull(indicator.unit()))
                .with(IndicatorSheet.BASELINE, decimal(indicator.baseline()))
                .with(IndicatorSheet.YEAR, target == null ? null : target.year())
                .with(IndicatorSheet.SOURCE, Texts.tidyOrNull(indicator.source()));
    }

    static List<Row> measurements(List<IndicatorView> indicators, OutlineRows outline) {
        List<Row> rows = new ArrayList<>();
        for (IndicatorView indicator : indicators) {
            if (outline.has(indicator.subjectKind(), indicator.subjectId())) {
                indicator.measurements().forEach(measured -> rows.add(measurement(indicator, measured)));
            }
        }
        return rows;
    }

    private static Row measurement(IndicatorView indicator, MeasurementView measured) {
        return new Row(MeasurementSheet.SHEET, 0)
                .with(MeasurementSheet.KEY, measured.id().toString())
                .with(MeasurementSheet.INDICATOR, indicator.id().toString())
                .with(MeasurementSheet.DATE, measured.date())
                .with(MeasurementSheet.VALUE, decimal(measured.value()))
                .with(MeasurementSheet.NUMERATOR, decimal(measured.numerator()))
                .with(MeasurementSheet.DENOMINATOR, decimal(measured.denominator()))
                .with(MeasurementSheet.SOURCE, Texts.tidyOrNull(measured.source()));
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
