package nl.voortgang.query.budgetledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.budgetledger.Comparison.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final UUID ANY = new UUID(0, 1);

    private static LedgerLine line(BudgetKind kind, @Nullable Long adopted, @Nullable Long actual) {
        return new LedgerLine(
                ANY,
                SubjectKind.PROGRAMME,
                ANY,
                "2",
                "Zorg",
                null,
                "Sport",
                null,
                null,
                2021,
                kind,
                adopted,
                null,
                List.of(),
                adopted == null ? 0 : adopted,
                actual,
                null,
                0L);
    }

    private static PrintedFigureView printed(@Nullable FigureKind kind, String value, FigureUnit unit) {
        return new PrintedFigureView(
                ANY, SubjectKind.PROGRAMME, ANY, "2", "Zorg", "Totaal", 2021, kind, value, unit, "bron");
    }

    @Test
    void a_total_that_exceeds_its_lines_by_one_is_flagged() {
        Comparison comparison = Comparison.of(
                printed(FigureKind.EXPENSE, "39760", FigureUnit.EUR_THOUSAND),
                List.of(line(BudgetKind.EXPENSE, 3_975_900_000L, null)));

        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.difference()).isEqualByComparingTo("1");
        assertThat(comparison.stage()).isEqualTo(Stage.ADOPTED);
    }

    /** Income 11.733 and expense 39.884 leave −28.151, and the report says −28.152. */
    @Test
    void a_balance_is_held_against_the_income_and_expense_printed_beside_it() {
        PrintedFigureView balance = printed(FigureKind.BALANCE, "-28152", FigureUnit.EUR_THOUSAND);
        PrintedFigureView income = printed(FigureKind.INCOME, "11733", FigureUnit.EUR_THOUSAND);
        PrintedFigureView expense = printed(FigureKind.EXPENSE, "-39884", FigureUnit.EUR_THOUSAND);
        PrintedFigureView share = printed(FigureKind.INCOME, "10.34", FigureUnit.PERCENT);

        Comparison comparison = Comparison.of(balance, List.of()).orAmong(List.of(balance, share, income, expense));

        assertThat(comparison.stage()).isEqualTo(Stage.PRINTED);
        assertThat(comparison.computedAsPrinted()).isEqualByComparingTo("-28151");
        assertThat(comparison.difference()).isEqualByComparingTo("1");
        assertThat(comparison.isEqual()).isFalse();
    }

    @Test
    void a_balance_that_lines_lead_to_is_held_against_those() {
        PrintedFigureView balance = printed(FigureKind.BALANCE, "-1", FigureUnit.EUR_THOUSAND);
        Comparison comparison = Comparison.of(
                        balance,
                        List.of(line(BudgetKind.EXPENSE, 300_000L, null), line(BudgetKind.INCOME, 200_000L, null)))
                .orAmong(List.of(
                        printed(FigureKind.INCOME, "7", FigureUnit.EUR_THOUSAND),
                        printed(FigureKind.EXPENSE, "9", FigureUnit.EUR_THOUSAND)));

        assertThat(comparison.stage()).isEqualTo(Stage.ADOPTED);
        assertThat(comparison.isEqual()).isTrue();
    }

    @Test
    void without_both_sides_a_printed_balance_stands_by_itself() {
        PrintedFigureView balance = printed(FigureKind.BALANCE, "-28152", FigureUnit.EUR_THOUSAND);
        assertThat(Comparison.of(balance, List.of())
                        .orAmong(List.of(printed(FigureKind.INCOME, "11733", FigureUnit.EUR_THOUSAND)))
                        .stage())
                .isNull();
    }

    @Test
    void a_figure_is_held_against_the_stage_it_comes_closest_to() {
        Comparison comparison = Comparison.of(
                printed(FigureKind.INCOME, "-7879", FigureUnit.EUR_THOUSAND),
                List.of(line(BudgetKind.INCOME, 500_000_000L, 787_900_000L)));

        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.stage()).isEqualTo(Stage.ACTUAL);
        assertThat(comparison.computed()).isEqualByComparingTo(new BigDecimal(7879));
        assertThat(comparison.computedAsPrinted()).isEqualByComparingTo(new BigDecimal(-7879));
    }

    @Test
    void a_balance_with_one_side_missing_cannot_be_computed() {
        Comparison comparison = Comparison.of(
                printed(FigureKind.BALANCE, "-28152", FigureUnit.EUR_THOUSAND),
                List.of(line(BudgetKind.EXPENSE, 3_988_400_000L, null)));

        assertThat(comparison.computed()).isNull();
        assertThat(comparison.isEqual()).isFalse();
    }

    @Test
    void a_percentage_is_never_computed() {
        assertThat(Comparison.of(printed(FigureKind.BALANCE, "2234.27", FigureUnit.PERCENT), List.of())
                        .computed())
                .isNull();
    }
}
