package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.DraftLine.expense;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.budgetledger.SummaryRow.YearTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SummaryTest {
    private static final AsOf NOW = new AsOf(1, Instant.EPOCH, true);

    private static Summary summary(Grouping by, Effect effect, DraftLine... lines) {
        return Summary.of(new Ledger(Stream.of(lines).map(DraftLine::line).toList(), NOW), by, effect);
    }

    private static Totals total(Effect effect, DraftLine... lines) {
        Summary summary = summary(Grouping.PROGRAMME, effect, lines);
        assertThat(summary.total()).hasSize(1);
        return summary.total().getFirst().totals();
    }

    /** Income 900.00 less expense 1000.00 is 100.00 short; 30.00 to reserves and 150.00 from them leave 20.00. */
    @Test
    void the_balance_is_income_less_expense_and_the_result_is_that_after_reserves() {
        Totals totals = total(
                Effect.ALL,
                expense(2020).adopted(1000_00),
                DraftLine.of(BudgetKind.INCOME, 2020).adopted(900_00),
                DraftLine.of(BudgetKind.RESERVE_ADDITION, 2020).adopted(30_00),
                DraftLine.of(BudgetKind.RESERVE_WITHDRAWAL, 2020).adopted(150_00));
        assertThat(totals.adopted()).isEqualTo(new StageTotals(1000_00, 900_00, -100_00, 30_00, 150_00, 20_00));
    }

    @Test
    void each_stage_is_added_up_by_itself() {
        Totals totals = total(
                Effect.ALL,
                expense(2020).adopted(100).incidental(-30).structural(5).actual(60),
                expense(2020).incidental(7),
                DraftLine.of(BudgetKind.INCOME, 2020).adopted(40).actual(41));
        assertThat(totals.adopted()).isEqualTo(new StageTotals(100, 40, -60, 0, 0, -60));
        assertThat(totals.adjusted()).isEqualTo(new StageTotals(-18, 0, 18, 0, 0, 18));
        assertThat(totals.current()).isEqualTo(new StageTotals(82, 40, -42, 0, 0, -42));
        assertThat(totals.actual()).isEqualTo(new StageTotals(60, 41, -19, 0, 0, -19));
    }

    @Test
    void lines_of_which_nothing_was_spent_have_no_actual_rather_than_zero() {
        assertThat(total(Effect.ALL, expense(2020).adopted(100)).actual()).isNull();
        assertThat(total(Effect.ALL, expense(2020).adopted(100).actual(0)).actual())
                .isEqualTo(StageTotals.NOTHING);
    }

    @Test
    void the_incidental_side_is_the_changes_for_one_year_alone() {
        Totals totals = total(
                Effect.INCIDENTAL,
                expense(2020).adopted(100).incidental(-30).structural(5).actual(60));
        assertThat(totals.adopted().expenseCents()).isZero();
        assertThat(totals.adjusted().expenseCents()).isEqualTo(-30);
        assertThat(totals.current().expenseCents()).isEqualTo(-30);
        assertThat(totals.actual()).as("what was spent is not divided").isNull();
    }

    @Test
    void the_structural_side_is_what_was_adopted_and_the_lasting_changes() {
        Totals totals = total(
                Effect.STRUCTURAL,
                expense(2020).adopted(100).incidental(-30).structural(5).actual(60));
        assertThat(totals.adopted().expenseCents()).isEqualTo(100);
        assertThat(totals.adjusted().expenseCents()).isEqualTo(5);
        assertThat(totals.current().expenseCents()).isEqualTo(105);
        assertThat(totals.actual()).isNull();
    }

    @ParameterizedTest
    @EnumSource(BudgetKind.class)
    void incidental_and_structural_together_are_all(BudgetKind kind) {
        DraftLine line = DraftLine.of(kind, 2020)
                .adopted(100)
                .incidental(-30)
                .structural(5)
                .incidental(1);
        assertThat(total(Effect.INCIDENTAL, line).current().of(kind)
                        + total(Effect.STRUCTURAL, line).current().of(kind))
                .isEqualTo(total(Effect.ALL, line).current().of(kind))
                .isEqualTo(76);
    }

    @Test
    void a_line_seen_from_one_side_keeps_the_decision_only_where_it_keeps_what_was_adopted() {
        LedgerLine line = expense(2020)
                .adopted(100, Amending.council("1", "2019-11-07"))
                .structural(5)
                .line();
        assertThat(Effect.INCIDENTAL.of(line).adoptedBy()).isNull();
        assertThat(Effect.STRUCTURAL.of(line).adoptedBy()).isEqualTo(line.adoptedBy());
        assertThat(Effect.ALL.of(line)).isSameAs(line);
    }

    @Test
    void programmes_stand_in_the_order_of_their_first_lines_with_all_lines_below_them() {
        Summary summary = summary(
                Grouping.PROGRAMME,
                Effect.ALL,
                expense(2020).of(2).adopted(1),
                expense(2020).of(3).adopted(10),
                expense(2020).of(2).on(1).adopted(100),
                expense(2020).of(0).adopted(1000));
        assertThat(summary.rows())
                .extracting(SummaryRow::kind, SummaryRow::id, SummaryRow::code, SummaryRow::title, SummaryTest::adopted)
                .containsExactly(
                        tuple(SubjectKind.PROGRAMME, new UUID(2, 2), "2", "Programma 2", 101L),
                        tuple(SubjectKind.PROGRAMME, new UUID(2, 3), "3", "Programma 3", 10L),
                        tuple(null, null, null, null, 1000L));
    }

    @Test
    void by_subject_each_line_counts_where_it_stands() {
        Summary summary = summary(
                Grouping.SUBJECT,
                Effect.ALL,
                expense(2020).of(2).adopted(1),
                expense(2020).of(2).on(1).adopted(100),
                expense(2020).of(2).on(1).label("Zwemles").adopted(1000));
        assertThat(summary.rows())
                .extracting(SummaryRow::kind, SummaryRow::id, SummaryRow::title, SummaryTest::adopted)
                .containsExactly(
                        tuple(SubjectKind.PROGRAMME, new UUID(2, 2), "title 2", 1L),
                        tuple(SubjectKind.ACTIVITY, new UUID(4, 1), "title 1", 1100L));
    }

    @Test
    void by_task_field_lines_of_all_programmes_come_together_in_the_order_of_the_codes() {
        Summary summary = summary(
                Grouping.TASK_FIELD,
                Effect.ALL,
                expense(2020).of(2).taskField("5.1", "Sportbeleid").adopted(1),
                expense(2020).of(2).adopted(10),
                expense(2020).of(3).taskField("5.1", "Sportbeleid").adopted(100),
                expense(2020).of(3).taskField("0.10", "Mutaties reserves").adopted(1000),
                expense(2016).of(3).taskField("0.9", null).adopted(10_000));
        assertThat(summary.rows())
                .extracting(SummaryRow::code, SummaryRow::title, SummaryTest::adopted)
                .containsExactly(
                        tuple("0.9", null, 10_000L),
                        tuple("0.10", "Mutaties reserves", 1000L),
                        tuple("5.1", "Sportbeleid", 101L),
                        tuple(null, null, 10L));
    }

    @Test
    void by_label_lines_of_the_same_label_come_together() {
        Summary summary = summary(
                Grouping.LABEL,
                Effect.ALL,
                expense(2020).of(2).label("Personeel").adopted(1),
                expense(2020).of(3).label("Personeel").adopted(10),
                expense(2020).of(3).label("personeel").adopted(100));
        assertThat(summary.rows())
                .extracting(SummaryRow::title, SummaryTest::adopted)
                .containsExactly(tuple("Personeel", 11L), tuple("personeel", 100L));
    }

    @Test
    void years_are_never_added_to_each_other() {
        Summary summary = summary(
                Grouping.PROGRAMME,
                Effect.ALL,
                expense(2021).of(2).adopted(10),
                expense(2020).of(2).adopted(1),
                expense(2022).of(3).adopted(100));
        assertThat(summary.rows().getFirst().years())
                .extracting(
                        YearTotals::fiscalYear, year -> year.totals().adopted().expenseCents())
                .containsExactly(tuple(2020, 1L), tuple(2021, 10L));
        assertThat(summary.total()).extracting(YearTotals::fiscalYear).containsExactly(2020, 2021, 2022);
    }

    /** In doubles, a million times ten cents is not a hundred thousand euros. */
    @Test
    void cents_are_exact_however_many_there_are() {
        DraftLine[] lines = Stream.generate(() -> expense(2020).adopted(10).structural(1))
                .limit(100_000)
                .toArray(DraftLine[]::new);
        assertThat(total(Effect.ALL, lines).current().expenseCents()).isEqualTo(1_100_000);
        assertThat(total(
                                Effect.ALL,
                                expense(2020).adopted(9_007_199_254_740_993L),
                                DraftLine.of(BudgetKind.INCOME, 2020).adopted(1))
                        .adopted()
                        .balanceCents())
                .isEqualTo(-9_007_199_254_740_992L);
    }

    @Test
    void a_sum_that_does_not_fit_is_no_wrong_sum() {
        assertThatThrownBy(() -> total(
                        Effect.ALL,
                        expense(2020).adopted(Long.MAX_VALUE),
                        expense(2020).adopted(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_ledger_without_lines_comes_to_nothing() {
        assertThat(summary(Grouping.PROGRAMME, Effect.ALL)).isEqualTo(new Summary(List.of(), List.of(), NOW));
    }

    private static long adopted(SummaryRow row) {
        return Objects.requireNonNull(row.years().getFirst()).totals().adopted().expenseCents();
    }
}
