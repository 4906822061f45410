package nl.voortgang.command.budget;

import static nl.voortgang.command.Reason.TRANSFER_UNBALANCED;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.DECISION;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.SPORT;
import static nl.voortgang.command.budget.Budgets.change;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

/** A transfer moves money and makes none: Δ expense − Δ income + Δ addition − Δ withdrawal = 0 in each fiscal year. */
class TransferTest {
    @Test
    void what_comes_to_zero_is_a_transfer() {
        List<AmendmentLine> lines = List.of(change(GREEN, 15_615_000), change(SPORT, -15_615_000));
        Budgets.amendment()
                .when(transfer(lines))
                .then(new AmendmentProposed(
                        AMENDMENT, ZEVENAAR, DECISION, REASON, lines, AmendmentKind.TRANSFER, null));
    }

    @Test
    void expense_is_paid_by_income_and_by_reserves_as_well() {
        Transfer.refuseUnbalanced(List.of(
                change(line(2020, BudgetKind.EXPENSE), 500),
                change(line(2020, BudgetKind.INCOME), 200),
                change(line(2020, BudgetKind.RESERVE_WITHDRAWAL), 400),
                change(line(2020, BudgetKind.RESERVE_ADDITION), 100)));
    }

    @Test
    void what_is_left_in_a_year_is_said_to_the_cent() {
        Budgets.amendment()
                .when(transfer(List.of(change(GREEN, 1_000), change(SPORT, -999))))
                .thenRefused(TRANSFER_UNBALANCED);
        assertThatThrownBy(() -> Transfer.refuseUnbalanced(List.of(change(GREEN, 1_000), change(SPORT, -999))))
                .hasMessageContaining("€ 0.01 in 2020");
    }

    @Test
    void one_year_does_not_make_up_for_another() {
        assertThatThrownBy(() -> Transfer.refuseUnbalanced(List.of(
                        change(line(2020, BudgetKind.EXPENSE), 100), change(line(2021, BudgetKind.EXPENSE), -100))))
                .hasMessageContaining("€ 1.00 in 2020, € -1.00 in 2021");
    }

    @Test
    void sums_beyond_the_range_of_a_long_do_not_wrap_around_to_zero() {
        List<AmendmentLine> lines = List.of(
                change(GREEN, Long.MAX_VALUE), change(GREEN, Long.MAX_VALUE), change(GREEN, 1), change(GREEN, 1));
        assertThatThrownBy(() -> Transfer.refuseUnbalanced(lines)).hasMessageContaining("184467440737095516.16");
    }

    private static BudgetLineKey line(int year, BudgetKind kind) {
        return new BudgetLineKey(Subject.of(ACTIVITY), "Groen", null, year, kind);
    }

    private static ProposeAmendment transfer(List<AmendmentLine> lines) {
        return new ProposeAmendment(AMENDMENT, ZEVENAAR, DECISION, REASON, lines, true);
    }
}
