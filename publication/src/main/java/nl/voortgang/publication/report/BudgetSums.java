package nl.voortgang.publication.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.publication.report.Budget.Amounts;
import nl.voortgang.query.budgetledger.Comparison;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.PrintedFigureView;
import nl.voortgang.query.budgetledger.Programme;
import org.jspecify.annotations.Nullable;

/** Adds budget lines up as a report prints them: by programme, kind, label and year. Exact, in cents. */
final class BudgetSums {
    /** The year before, to compare with, and the three after it that a budget looks ahead. */
    private static final int BEFORE = 1;

    private static final int AFTER = 3;

    private final int fiscalYear;

    /** @param fiscalYear of the period that is reported on */
    BudgetSums(int fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    private record Label(BudgetKind kind, String label) {}

    /** @param lines in the order of the outline */
    Budget of(List<LedgerLine> lines, List<Comparison> printed) {
        List<LedgerLine> near =
                lines.stream().filter(line -> isNear(line.fiscalYear())).toList();
        Map<@Nullable Programme, List<LedgerLine>> programmes = new LinkedHashMap<>();
        near.forEach(line -> programmes
                .computeIfAbsent(line.programme(), programme -> new ArrayList<>())
                .add(line));
        return new Budget(
                near.stream().map(LedgerLine::fiscalYear).distinct().sorted().toList(),
                programmes.entrySet().stream()
                        .map(each -> programme(each.getKey(), each.getValue()))
                        .toList(),
                totals(near),
                printed.stream()
                        .filter(each -> each.figure().fiscalYear() == null
                                || isNear(each.figure().fiscalYear()))
                        .map(BudgetSums::printed)
                        .toList());
    }

    private boolean isNear(int year) {
        return fiscalYear - BEFORE <= year && year <= fiscalYear + AFTER;
    }

    private static Budget.Programme programme(@Nullable Programme programme, List<LedgerLine> lines) {
        Map<Label, List<LedgerLine>> labels = new LinkedHashMap<>();
        Arrays.stream(BudgetKind.values())
                .flatMap(kind -> lines.stream().filter(line -> line.kind() == kind))
                .forEach(
                        line -> labels.computeIfAbsent(new Label(line.kind(), line.label()), label -> new ArrayList<>())
                                .add(line));
        List<Budget.Row> rows = new ArrayList<>();
        labels.forEach((label, ofLabel) -> byYear(ofLabel)
                .forEach((year, ofYear) -> rows.add(new Budget.Row(label.label(), label.kind(), year, sum(ofYear)))));
        return new Budget.Programme(
                programme == null ? null : programme.id(),
                programme == null ? null : programme.code(),
                programme == null ? null : programme.title(),
                rows,
                totals(lines));
    }

    private static List<Budget.Total> totals(List<LedgerLine> lines) {
        return Arrays.stream(BudgetKind.values())
                .flatMap(kind -> byYear(lines.stream()
                                .filter(line -> line.kind() == kind)
                                .toList())
                        .entrySet()
                        .stream()
                        .map(year -> new Budget.Total(kind, year.getKey(), sum(year.getValue()))))
                .toList();
    }

    private static Map<Integer, List<LedgerLine>> byYear(List<LedgerLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(LedgerLine::fiscalYear, TreeMap::new, Collectors.toList()));
    }

    private static Amounts sum(List<LedgerLine> lines) {
        return new Amounts(
                sum(lines, LedgerLine::adoptedCents),
                sum(lines, BudgetSums::changed),
                sum(
                        lines,
                        line -> line.adoptedCents() == null
                                        && line.adjustments().isEmpty()
                                ? null
                                : line.currentCents()),
                sum(lines, LedgerLine::actualCents));
    }

    private static @Nullable Long changed(LedgerLine line) {
        if (line.adjustments().isEmpty()) {
            return null;
        }
        return Math.subtractExact(line.currentCents(), line.adoptedCents() == null ? 0 : line.adoptedCents());
    }

    /** Null where none of the lines has the amount. */
    private static @Nullable Long sum(List<LedgerLine> lines, Function<LedgerLine, @Nullable Long> amount) {
        return lines.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(Math::addExact)
                .orElse(null);
    }

    private static PrintedFigure printed(Comparison comparison) {
        PrintedFigureView figure = comparison.figure();
        BigDecimal difference = comparison.difference();
        return new PrintedFigure(
                figure.id(),
                figure.subjectId(),
                figure.label(),
                figure.fiscalYear(),
                figure.kind(),
                figure.value(),
                figure.unit(),
                figure.source(),
                text(comparison.computedAsPrinted()),
                text(difference),
                difference != null && difference.signum() != 0);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
