package nl.voortgang.command.budget;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Reason.ALREADY_DECIDED;
import static nl.voortgang.command.Reason.NOT_YOUR_PROPOSAL;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.NUMBER;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.approved;
import static nl.voortgang.command.budget.Budgets.change;
import static nl.voortgang.command.budget.Budgets.proposed;
import static nl.voortgang.command.budget.Budgets.rejected;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.WithdrawAmendment;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawAmendmentTest {
    private static final WithdrawAmendment WITHDRAW = new WithdrawAmendment(AMENDMENT, REASON);
    private static final AmendmentWithdrawn WITHDRAWN = new AmendmentWithdrawn(AMENDMENT, ZEVENAAR, REASON, NUMBER);

    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> proposed =
            Budgets.amendment().givenBy(OFFICER, proposed());

    @Test
    void who_proposed_an_amendment_takes_it_back_and_frees_its_number() {
        proposed.when(WITHDRAW).then(WITHDRAWN);
    }

    @Test
    void one_without_a_decision_has_no_number_to_free() {
        Budgets.amendment()
                .given(new AmendmentProposed(AMENDMENT, ZEVENAAR, null, REASON, List.of(change(GREEN, 1)), null, null))
                .when(WITHDRAW)
                .then(new AmendmentWithdrawn(AMENDMENT, ZEVENAAR, REASON, null));
    }

    @Test
    void nobody_else_takes_it_back() {
        proposed.by(COLLEAGUE).when(WITHDRAW).thenRefused(NOT_YOUR_PROPOSAL);
    }

    @Test
    void what_was_decided_is_not_taken_back() {
        proposed.givenBy(APPROVER, approved()).when(WITHDRAW).thenRefused(ALREADY_DECIDED);
        proposed.givenBy(APPROVER, rejected()).when(WITHDRAW).thenRefused(ALREADY_DECIDED);
    }

    @Test
    void what_was_taken_back_is_not_decided_on() {
        proposed.given(WITHDRAWN)
                .by(APPROVER)
                .when(new ApproveAmendment(AMENDMENT))
                .thenRefused(ALREADY_DECIDED);
    }

    @Test
    void taking_it_back_again_changes_nothing() {
        proposed.given(WITHDRAWN).when(WITHDRAW).thenNothing();
    }
}
