package nl.voortgang.command.budget;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Reason.ALREADY_DECIDED;
import static nl.voortgang.command.Reason.FOUR_EYES;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.approved;
import static nl.voortgang.command.budget.Budgets.proposed;
import static nl.voortgang.command.budget.Budgets.rejected;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.events.AmendmentEvent;
import org.junit.jupiter.api.Test;

/** ApproveAmendment and RejectAmendment: one person proposes, another decides, and it is decided once. */
class DecideOnAmendmentTest {
    private static final ApproveAmendment APPROVE = new ApproveAmendment(AMENDMENT);
    private static final RejectAmendment REJECT = new RejectAmendment(AMENDMENT, REASON);

    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> proposed =
            Budgets.amendment().givenBy(OFFICER, proposed()).by(APPROVER);
    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> approved =
            proposed.givenBy(APPROVER, approved());
    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> rejected =
            proposed.givenBy(APPROVER, rejected());

    @Test
    void another_person_approves_an_amendment() {
        proposed.when(APPROVE).then(approved());
    }

    @Test
    void another_person_rejects_an_amendment_with_the_reason() {
        proposed.when(REJECT).then(rejected());
    }

    @Test
    void nobody_decides_on_an_amendment_of_his_own() {
        proposed.by(OFFICER).when(APPROVE).thenRefused(FOUR_EYES);
        proposed.by(OFFICER).when(REJECT).thenRefused(FOUR_EYES);
    }

    @Test
    void an_approved_amendment_is_not_rejected_any_more() {
        approved.when(REJECT).thenRefused(ALREADY_DECIDED);
        approved.by(COLLEAGUE).when(REJECT).thenRefused(ALREADY_DECIDED);
    }

    @Test
    void a_rejected_amendment_is_not_approved_any_more() {
        rejected.when(APPROVE).thenRefused(ALREADY_DECIDED);
        rejected.by(COLLEAGUE).when(APPROVE).thenRefused(ALREADY_DECIDED);
    }

    @Test
    void deciding_the_same_again_changes_nothing() {
        approved.when(APPROVE).thenNothing();
        rejected.when(REJECT).thenNothing();
    }

    @Test
    void there_is_no_decision_on_what_was_not_proposed() {
        assertThatIllegalStateException().isThrownBy(() -> Budgets.amendment().when(APPROVE));
        assertThatIllegalStateException().isThrownBy(() -> Budgets.amendment().when(REJECT));
    }
}
