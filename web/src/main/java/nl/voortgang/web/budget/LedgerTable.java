package nl.voortgang.web.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.StageTotals;
import org.jspecify.annotations.Nullable;

/**
 * The budget with fiscal years side by side: groups of lines, and in each a row for every kind that it has.
 *
 * @param totals of all lines, by the terms of the accounting rules (BBV)
 */
public record LedgerTable(List<Integer> years, List<Section> sections, List<Row> totals) {
    /** A group of lines with its rows. */
    public record Section(By.Group group, @Nullable LedgerLine one, List<Row> rows) {}

    /**
     * A row.
     *
     * @param kind null for a balance
     * @param cells one for each year
     */
    public record Row(Term term, @Nullable BudgetKind kind, List<Cell> cells) {}

    /** What a row comes to in a year. */
    public record Cell(int year, Figures figures, List<LedgerLine> lines) {}

    /** What a row is about, by the terms of the accounting rules. */
    public enum Term {
        INCOME,
        EXPENSE,
        BALANCE,
        RESERVE_ADDITION,
        RESERVE_WITHDRAWAL,
        RESULT;

        /** Null for a balance of kinds. */
        @Nullable
        BudgetKind kind() {
            return switch (this) {
                case INCOME -> BudgetKind.INCOME;
                case EXPENSE -> BudgetKind.EXPENSE;
                case RESERVE_ADDITION -> BudgetKind.RESERVE_ADDITION;
                case RESERVE_WITHDRAWAL -> BudgetKind.RESERVE_WITHDRAWAL;
                case BALANCE, RESULT -> null;
            };
        }

        private long of(StageTotals totals) {
            return switch (this) {
                case INCOME -> totals.incomeCents();
                case EXPENSE -> totals.expenseCents();
                case RESERVE_ADDITION -> totals.additionCents();
                case RESERVE_WITHDRAWAL -> totals.withdrawalCents();
                case BALANCE -> totals.balanceCents();
                case RESULT -> totals.resultCents();
            };
        }

        Figures of(List<LedgerLine> lines) {
            return Figures.of(lines, this::of);
        }
    }

    /** @param lines of these years and maybe of others */
    static LedgerTable of(List<LedgerLine> lines, By by, List<Integer> years) {
        List<LedgerLine> shown =
                lines.stream().filter(line -> years.contains(line.fiscalYear())).toList();
        Map<String, List<LedgerLine>> groups = new LinkedHashMap<>();
        shown.forEach(line -> groups.computeIfAbsent(by.of(line).key(), key -> new ArrayList<>())
                .add(line));
        List<Section> sections = groups.values().stream()
                .map(group -> new Section(by.of(group.getFirst()), subject(by, group.getFirst()), rows(group, years)))
                .toList();
        List<Row> totals = Arrays.stream(Term.values())
                .map(term -> row(term, shown, years))
                .toList();
        return new LedgerTable(years, sections, totals);
    }

    /** A line that is about what the group is named after. */
    private static @Nullable LedgerLine subject(By by, LedgerLine first) {
        return switch (by) {
            case SUBJECT, LINE -> first;
            case PROGRAMME, TASK_FIELD, LABEL -> null;
        };
    }

    private static List<Row> rows(List<LedgerLine> group, List<Integer> years) {
        return Stream.of(BudgetKind.values())
                .map(kind -> group.stream().filter(line -> line.kind() == kind).toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> row(Term.valueOf(lines.getFirst().kind().name()), lines, years))
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.figures().isEmpty()))
                .toList();
    }

    private static Row row(Term term, List<LedgerLine> lines, List<Integer> years) {
        return new Row(
                term,
                term.kind(),
                years.stream()
                        .map(year -> {
                            List<LedgerLine> ofYear = lines.stream()
                                    .filter(line -> line.fiscalYear() == year)
                                    .toList();
                            return new Cell(year, term.of(ofYear), ofYear);
                        })
                        .toList());
    }
}
