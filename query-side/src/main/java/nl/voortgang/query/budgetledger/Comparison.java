package nl.voortgang.query.budgetledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import org.jspecify.annotations.Nullable;

/**
 * A printed figure beside the one computed from the budget lines of the same subject, year and kind.
 *
 * @param stage which of the computed figures comes closest; null where none can be computed
 * @param computed that figure, in the unit of the printed one
 * @param difference printed less computed, both without their sign, as reports print expense with or without one
 */
public record Comparison(
        PrintedFigureView figure,
        @Nullable Stage stage,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal difference) {
    /** Which amount of a line is summed. */
    public enum Stage {
        ADOPTED,
        CURRENT,
        ACTUAL,
        /** Of a balance alone: what the same report printed as income, less what it printed as expense. */
        PRINTED
    }

    private record Computed(Stage stage, BigDecimal value) {}

    static Comparison of(PrintedFigureView figure, List<LedgerLine> lines) {
        FigureKind kind = figure.kind();
        Integer year = figure.fiscalYear();
        if (kind == null || year == null || figure.unit() == FigureUnit.PERCENT) {
            return new Comparison(figure, null, null, null);
        }
        List<LedgerLine> about =
                lines.stream().filter(line -> line.fiscalYear() == year).toList();
        BigDecimal printed = value(figure).abs();
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.ofNullable(sum(about, kind, stage))
                        .map(cents -> new Computed(stage, inUnit(cents, figure.unit()))))
                .min(Comparator.comparing(
                        each -> printed.subtract(each.value().abs()).abs()))
                .map(each -> new Comparison(
                        figure,
                        each.stage(),
                        each.value(),
                        printed.subtract(each.value().abs())))
                .orElseGet(() -> new Comparison(figure, null, null, null));
    }

    /**
     * A balance that no lines lead to, held against the income and expense that were printed beside it: of the same subject and year, in the same
     * unit. As it was where that cannot be done.
     */
    Comparison orAmong(List<PrintedFigureView> printedBeside) {
        if (stage != null || figure.kind() != FigureKind.BALANCE || figure.unit() == FigureUnit.PERCENT) {
            return this;
        }
        List<PrintedFigureView> related = printedBeside.stream()
                .filter(other -> Objects.equals(other.subjectId(), figure.subjectId())
                        && Objects.equals(other.fiscalYear(), figure.fiscalYear())
                        && other.unit() == figure.unit())
                .toList();
        BigDecimal balance = printed().abs();
        return related.stream()
                .filter(other -> other.kind() == FigureKind.INCOME)
                .flatMap(income -> related.stream()
                        .filter(other -> other.kind() == FigureKind.EXPENSE)
                        .map(expense ->
                                value(income).abs().subtract(value(expense).abs())))
                .min(Comparator.comparing(each -> balance.subtract(each.abs()).abs()))
                .map(each -> new Comparison(figure, Stage.PRINTED, each, balance.subtract(each.abs())))
                .orElse(this);
    }

    public BigDecimal printed() {
        return value(figure);
    }

    /** The computed figure with the sign that the report printed its figure with, so that both can be read beside each other. */
    public @Nullable BigDecimal computedAsPrinted() {
        BigDecimal shown = computed;
        if (shown == null) {
            return null;
        }
        return printed().signum() * shown.signum() < 0 ? shown.negate() : shown;
    }

    public boolean isEqual() {
        return difference != null && difference.signum() == 0;
    }

    private static BigDecimal value(PrintedFigureView figure) {
        return new BigDecimal(figure.value());
    }

    /** Rounded half up to whole units, as reports print them. */
    private static BigDecimal inUnit(long cents, FigureUnit unit) {
        BigDecimal euros = BigDecimal.valueOf(cents, 2);
        return unit == FigureUnit.EUR_THOUSAND
                ? euros.movePointLeft(3).setScale(0, RoundingMode.HALF_UP)
                : euros.stripTrailingZeros().scale() <= 0 ? euros.setScale(0, RoundingMode.UNNECESSARY) : euros;
    }

    /** Null where no line has the amount; for a balance, where one of its two sides has none. */
    private static @Nullable Long sum(List<LedgerLine> lines, FigureKind kind, Stage stage) {
        return switch (kind) {
            case EXPENSE -> sum(lines, BudgetKind.EXPENSE, stage);
            case INCOME -> sum(lines, BudgetKind.INCOME, stage);
            case RESERVE_ADDITION -> sum(lines, BudgetKind.RESERVE_ADDITION, stage);
            case RESERVE_WITHDRAWAL -> sum(lines, BudgetKind.RESERVE_WITHDRAWAL, stage);
            case BALANCE -> {
                Long expense = sum(lines, BudgetKind.EXPENSE, stage);
                Long income = sum(lines, BudgetKind.INCOME, stage);
                yield expense == null || income == null ? null : Math.subtractExact(income, expense);
            }
        };
    }

    private static @Nullable Long sum(List<LedgerLine> lines, BudgetKind kind, Stage stage) {
        List<LedgerLine> having = lines.stream()
                .filter(line -> line.kind() == kind && amount(line, stage) != null)
                .toList();
        ToLongFunction<LedgerLine> amount = line -> {
            Long cents = amount(line, stage);
            return cents == null ? 0 : cents;
        };
        return having.isEmpty()
                ? null
                : Long.valueOf(having.stream().mapToLong(amount).reduce(0, Math::addExact));
    }

    private static @Nullable Long amount(LedgerLine line, Stage stage) {
        return switch (stage) {
            case ADOPTED -> line.adoptedCents();
            case CURRENT -> line.adoptedCents() == null && line.adjustments().isEmpty() ? null : line.currentCents();
            case ACTUAL -> line.actualCents();
            case PRINTED -> null;
        };
    }
}
