package nl.voortgang.publication.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.publication.report.Budget;
import nl.voortgang.publication.report.Budget.Amounts;
import nl.voortgang.publication.report.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** The budget in the unit, signs and order of years that the template chose. */
final class BudgetPlaces {
    private static final Amounts NOTHING = new Amounts(null, null, null, null);

    private final Budget budget;
    private final ReportPeriod period;
    private final Choices choices;
    private final List<Integer> years;
    private final PrintedPlaces printed;

    BudgetPlaces(Budget budget, ReportPeriod period, Choices choices) {
        this.budget = budget;
        this.period = period;
        this.choices = choices;
        Comparator<Integer> order = Comparator.naturalOrder();
        this.years = budget.years().stream()
                .sorted(choices.years() == YearOrder.OLDEST_FIRST ? order : order.reversed())
                .toList();
        this.printed = new PrintedPlaces(budget.printed(), period.fiscalYear(), years);
    }

    /** Null where nothing is budgeted, recorded or printed. */
    @Nullable
    Places all() {
        if (budget.programmes().isEmpty() && budget.printed().isEmpty()) {
            return null;
        }
        return new Places()
                .flag("isInCents", choices.unit() == AmountUnit.CENT)
                .flag("isInEuros", choices.unit() == AmountUnit.EURO)
                .flag("isInThousands", choices.unit() == AmountUnit.THOUSAND)
                .text("fiscalYear", Integer.toString(period.fiscalYear()))
                .texts(
                        "years",
                        years.stream().map(year -> Integer.toString(year)).toList())
                .flag("isBudget", period.kind() == PeriodKind.BUDGET)
                .flag("isAccounts", period.kind() == PeriodKind.ANNUAL_ACCOUNTS)
                .parts("budgetProgrammes", budget.programmes(), this::programme)
                .parts("totals", kinds(null, budget.totals(), List.of()))
                .part("balance", balance(budget.totals()))
                .parts("tiles", printed.hasTiles() ? printed.tiles() : tiles(budget.totals()))
                .parts("printedRows", printed.rows(null, null));
    }

    private Places programme(Budget.Programme programme) {
        return new Places()
                .text("code", programme.code())
                .text("title", programme.title())
                .parts("kinds", kinds(programme.id(), programme.totals(), programme.rows()))
                .part("balance", balance(programme.totals()))
                .parts("printedRows", printed.rows(null, programme.id()));
    }

    private List<Places> kinds(@Nullable UUID subject, List<Budget.Total> totals, List<Budget.Row> rows) {
        return Arrays.stream(BudgetKind.values())
                .filter(kind -> totals.stream().anyMatch(total -> total.kind() == kind))
                .map(kind -> new Places()
                        .flag("isExpense", kind == BudgetKind.EXPENSE)
                        .flag("isIncome", kind == BudgetKind.INCOME)
                        .flag("isAddition", kind == BudgetKind.RESERVE_ADDITION)
                        .flag("isWithdrawal", kind == BudgetKind.RESERVE_WITHDRAWAL)
                        .parts("rows", rows(kind, rows))
                        .parts("cells", cells(kind, year -> total(totals, kind, year)))
                        .parts("printedRows", printed.rows(kind, subject)))
                .toList();
    }

    private List<Places> rows(BudgetKind kind, List<Budget.Row> rows) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(Budget.Row::label)
                .distinct()
                .map(label -> new Places().text("label", label).parts("cells", cells(kind, year -> rows.stream()
                        .filter(row -> row.kind() == kind && row.label().equals(label) && row.fiscalYear() == year)
                        .map(Budget.Row::amounts)
                        .findFirst()
                        .orElse(NOTHING))))
                .toList();
    }

    private static Amounts total(List<Budget.Total> totals, BudgetKind kind, int year) {
        return totals.stream()
                .filter(total -> total.kind() == kind && total.fiscalYear() == year)
                .map(Budget.Total::amounts)
                .findFirst()
                .orElse(NOTHING);
    }

    private interface AmountsOfYear {
        Amounts of(int year);
    }

    private List<Places> cells(BudgetKind kind, AmountsOfYear amounts) {
        return years.stream().map(year -> cell(kind, year, amounts.of(year))).toList();
    }

    private Places cell(BudgetKind kind, int year, Amounts amounts) {
        Long actual = amounts.actual();
        Long current = amounts.current();
        return new Places()
                .text("year", Integer.toString(year))
                .text("adopted", amount(kind, amounts.adopted()))
                .text("changed", amount(kind, amounts.changed()))
                .text("current", amount(kind, current))
                .text("actual", amount(kind, actual))
                .text("shown", amount(kind, shown(amounts)))
                .text(
                        "difference",
                        amount(kind, actual == null || current == null ? null : Math.subtractExact(actual, current)));
    }

    /** What a table with one amount for each year prints: what was realised in accounts, and else what is budgeted now. */
    private @Nullable Long shown(Amounts amounts) {
        boolean accounts = period.kind() == PeriodKind.ANNUAL_ACCOUNTS;
        Long first = accounts ? amounts.actual() : amounts.current();
        return first == null ? (accounts ? amounts.current() : amounts.actual()) : first;
    }

    private String amount(BudgetKind kind, @Nullable Long cents) {
        return cents == null ? Dutch.NONE : money(choices.signs().of(kind, cents));
    }

    private String money(long cents) {
        var rounded = choices.unit().of(cents);
        return choices.unit() == AmountUnit.THOUSAND ? Dutch.number(rounded) : Dutch.euro(rounded);
    }

    /** Income less expense of each year; null where one of them is not known of any year. */
    private @Nullable Places balance(List<Budget.Total> totals) {
        List<Optional<Long>> balances =
                years.stream().map(year -> balance(totals, year)).toList();
        if (balances.stream().allMatch(Optional::isEmpty)) {
            return null;
        }
        return new Places()
                .texts(
                        "amounts",
                        balances.stream()
                                .map(each -> each.map(
                                                cents -> money(choices.signs().ofBalance(cents)))
                                        .orElse(Dutch.NONE))
                                .toList());
    }

    private Optional<Long> balance(List<Budget.Total> totals, int year) {
        Long expense = shown(total(totals, BudgetKind.EXPENSE, year));
        Long income = shown(total(totals, BudgetKind.INCOME, year));
        return expense == null || income == null ? Optional.empty() : Optional.of(Math.subtractExact(income, expense));
    }

    /** Of an organisation whose report printed none: what its lines come to in the year of the report. */
    private List<Places> tiles(List<Budget.Total> totals) {
        int year = period.fiscalYear();
        Optional<Long> balance = balance(totals, year);
        return Arrays.stream(Tile.values())
                .map(tile -> {
                    String amount =
                            switch (tile) {
                                case EXPENSE -> tileAmount(totals, BudgetKind.EXPENSE, year);
                                case INCOME -> tileAmount(totals, BudgetKind.INCOME, year);
                                case BALANCE ->
                                    balance.map(cents -> "€" + Dutch.NO_BREAK_SPACE
                                                    + Dutch.number(choices.unit()
                                                            .of(choices.signs().ofBalance(cents))))
                                            .orElse(null);
                            };
                    return amount == null
                            ? null
                            : PrintedPlaces.tile(
                                    tile.label(), amount, choices.unit() == AmountUnit.THOUSAND, null, null);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String tileAmount(List<Budget.Total> totals, BudgetKind kind, int year) {
        Long cents = shown(total(totals, kind, year));
        return cents == null
                ? null
                : "€" + Dutch.NO_BREAK_SPACE
                        + Dutch.number(choices.unit().of(choices.signs().of(kind, cents)));
    }

    private enum Tile {
        EXPENSE("Lasten"),
        INCOME("Baten"),
        BALANCE("Saldo");

        private final String label;

        Tile(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
