package nl.voortgang.command.budget;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.Reason.AMOUNT_OUT_OF_RANGE;
import static nl.voortgang.command.Reason.LINE_BELOW_ZERO;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.SPORT;
import static nl.voortgang.command.budget.Budgets.adjusted;
import static nl.voortgang.command.budget.Budgets.adopted;
import static nl.voortgang.command.budget.Budgets.approved;
import static nl.voortgang.command.budget.Budgets.change;
import static nl.voortgang.command.budget.Budgets.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import org.junit.jupiter.api.Test;

/** What an approval does to the lines that its amendment names. */
class BookingTest {
    private static final ApproveAmendment APPROVE = new ApproveAmendment(AMENDMENT);
    private static final BudgetRulesSet NONE_BELOW_ZERO =
            new BudgetRulesSet(ZEVENAAR, new BudgetRules(NegativeLines.REFUSED, null, Money.ZERO));

    @Test
    void each_change_is_booked_on_its_line() {
        assertThat(Booking.of(proposed())).containsExactly(adjusted(GREEN, 15_615_000), adjusted(SPORT, -15_615_000));
    }

    @Test
    void a_line_may_drop_below_zero_unless_the_organisation_says_otherwise() {
        proposal(change(GREEN, -101)).where(adopted(100)).when(APPROVE).then(approved());
        proposal(change(GREEN, -101))
                .where(NONE_BELOW_ZERO, adopted(100))
                .when(APPROVE)
                .thenRefused(LINE_BELOW_ZERO);
    }

    @Test
    void a_line_may_drop_to_zero() {
        proposal(change(GREEN, -100))
                .where(NONE_BELOW_ZERO, adopted(100))
                .when(APPROVE)
                .then(approved());
    }

    @Test
    void what_other_amendments_did_counts() {
        proposal(change(GREEN, -101))
                .where(NONE_BELOW_ZERO, adopted(100), adjusted(GREEN, 1))
                .when(APPROVE)
                .then(approved());
        proposal(change(GREEN, -100))
                .where(NONE_BELOW_ZERO, adopted(100), adjusted(GREEN, -1))
                .when(APPROVE)
                .thenRefused(LINE_BELOW_ZERO);
    }

    @Test
    void changes_of_one_line_count_together() {
        proposal(change(GREEN, -101), change(GREEN, 1))
                .where(NONE_BELOW_ZERO, adopted(100))
                .when(APPROVE)
                .then(approved());
    }

    @Test
    void a_line_that_has_nothing_has_nothing_to_give() {
        proposal(change(SPORT, -1)).where(NONE_BELOW_ZERO).when(APPROVE).thenRefused(LINE_BELOW_ZERO);
    }

    @Test
    void a_line_that_is_below_zero_may_rise() {
        proposal(change(GREEN, 1))
                .where(NONE_BELOW_ZERO, adjusted(GREEN, -100))
                .when(APPROVE)
                .then(approved());
    }

    @Test
    void a_budget_that_cannot_be_counted_is_refused() {
        proposal(change(GREEN, 1)).where(adopted(Long.MAX_VALUE)).when(APPROVE).thenRefused(AMOUNT_OUT_OF_RANGE);
        proposal(change(GREEN, Long.MAX_VALUE), change(GREEN, 1)).when(APPROVE).thenRefused(AMOUNT_OUT_OF_RANGE);
    }

    private static Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> proposal(AmendmentLine... lines) {
        return Budgets.amendment()
                .given(new AmendmentProposed(AMENDMENT, ZEVENAAR, null, REASON, List.of(lines), null, null))
                .by(APPROVER);
    }
}
