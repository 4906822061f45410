package nl.voortgang.exchange.rows;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TaskFields;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.FigureSheet;
import nl.voortgang.exchange.format.IndicatorSheet;
import nl.voortgang.exchange.format.MeasurementSheet;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;

/** Budget lines, printed figures, indicators and measurements. */
final class FigureCheck {
    private static final Set<SubjectKind> ANYTHING = EnumSet.allOf(SubjectKind.class);
    private static final List<Column<?>> DECISION =
            List.of(BudgetLineSheet.DECISION_NUMBER, BudgetLineSheet.DECISION_BODY, BudgetLineSheet.DECISION_DATE);

    private final YearRows year;
    private final Outline outline;
    private final Existing existing;

    FigureCheck(YearRows year, Outline outline, Existing existing) {
        this.year = year;
        this.outline = outline;
        this.existing = existing;
    }

    void check() {
        lines();
        Validation.unique(year, FigureSheet.SHEET, FigureSheet.KEY, new HashSet<>());
        for (Row row : year.rows(FigureSheet.SHEET)) {
            OutlineCheck.reference(year, outline, row, FigureSheet.SUBJECT, ANYTHING);
        }
        Set<String> indicators = new HashSet<>();
        Validation.unique(year, IndicatorSheet.SHEET, IndicatorSheet.KEY, indicators);
        for (Row row : year.rows(IndicatorSheet.SHEET)) {
            OutlineCheck.reference(year, outline, row, IndicatorSheet.SUBJECT, ANYTHING);
            target(row);
        }
        Validation.unique(year, MeasurementSheet.SHEET, MeasurementSheet.KEY, new HashSet<>());
        for (Row row : year.rows(MeasurementSheet.SHEET)) {
            String indicator = row.get(MeasurementSheet.INDICATOR);
            if (indicator != null && !indicators.contains(indicator) && !existing.hasIndicator(indicator)) {
                year.faults()
                        .add(
                                row,
                                MeasurementSheet.INDICATOR,
                                Problem.UNKNOWN_KEY,
                                "names no indicator of this file, nor one that is there");
            }
        }
    }

    private void lines() {
        Validation.unique(year, BudgetLineSheet.SHEET, BudgetLineSheet.KEY, new HashSet<>());
        Set<BudgetLineKey> seen = new HashSet<>();
        for (Row row : year.rows(BudgetLineSheet.SHEET)) {
            OutlineCheck.reference(year, outline, row, BudgetLineSheet.SUBJECT, ANYTHING);
            taskField(row);
            decision(row);
            asOf(row);
            boolean again = line(row, outline).map(line -> !seen.add(line)).orElse(false);
            if (again) {
                year.faults()
                        .add(
                                row,
                                BudgetLineSheet.LABEL,
                                Problem.DUPLICATE,
                                "is the same line as an earlier row: subject, label, task field, year and kind are equal");
            }
        }
    }

    private void taskField(Row row) {
        String code = row.get(BudgetLineSheet.TASK_FIELD);
        Integer fiscalYear = row.get(BudgetLineSheet.FISCAL_YEAR);
        if (code != null && fiscalYear != null && !TaskFields.isKnown(code, fiscalYear)) {
            year.faults()
                    .add(
                            row,
                            BudgetLineSheet.TASK_FIELD,
                            Problem.NOT_A_CHOICE,
                            "is no task field of " + fiscalYear + " (Iv3)");
        }
    }

    /** A decision has three parts, and is that on an adopted budget. */
    private void decision(Row row) {
        List<Column<?>> missing =
                DECISION.stream().filter(part -> row.value(part) == null).toList();
        if (missing.size() == DECISION.size() || year.faults().isWrong(row)) {
            return;
        }
        if (!missing.isEmpty()) {
            year.faults()
                    .add(
                            row,
                            missing.getFirst(),
                            Problem.INCOMPLETE,
                            "number, body and date of a decision go together");
        }
        if (row.get(BudgetLineSheet.ADOPTED) == null) {
            year.faults()
                    .add(
                            row,
                            BudgetLineSheet.ADOPTED,
                            Problem.INCOMPLETE,
                            "is what the decision is about, and there is none");
        }
    }

    private void asOf(Row row) {
        boolean alone = row.get(BudgetLineSheet.ACTUAL_AS_OF) != null && row.get(BudgetLineSheet.ACTUAL) == null;
        if (alone && !year.faults().isWrong(row)) {
            year.faults()
                    .add(
                            row,
                            BudgetLineSheet.ACTUAL_AS_OF,
                            Problem.INCOMPLETE,
                            "is the day of an actual amount, and there is none");
        }
    }

    /** The line that a row is about, where it says enough to tell. */
    private static Optional<BudgetLineKey> line(Row row, Outline outline) {
        return Optional.ofNullable(row.get(BudgetLineSheet.SUBJECT))
                .flatMap(outline::subject)
                .filter(subject -> row.get(BudgetLineSheet.LABEL) != null
                        && row.get(BudgetLineSheet.FISCAL_YEAR) != null
                        && row.get(BudgetLineSheet.KIND) != null)
                .map(subject -> new BudgetLineKey(
                        subject,
                        row.required(BudgetLineSheet.LABEL),
                        row.get(BudgetLineSheet.TASK_FIELD),
                        row.required(BudgetLineSheet.FISCAL_YEAR),
                        row.required(BudgetLineSheet.KIND)));
    }

    /** An operator without a value says nothing, and neither does the year of a target that is not there. */
    private void target(Row row) {
        if (year.faults().isWrong(row)) {
            return;
        }
        boolean operator = row.get(IndicatorSheet.OPERATOR) != null;
        boolean value = row.get(IndicatorSheet.TARGET) != null;
        if (operator != value) {
            year.faults()
                    .add(
                            row,
                            operator ? IndicatorSheet.TARGET : IndicatorSheet.OPERATOR,
                            Problem.INCOMPLETE,
                            "operator and target go together");
        }
        if (!value && row.get(IndicatorSheet.YEAR) != null) {
            year.faults()
                    .add(row, IndicatorSheet.YEAR, Problem.INCOMPLETE, "is the year of a target, and there is none");
        }
    }
}
