package nl.voortgang.command.budget;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.FOUR_EYES;
import static nl.voortgang.command.Reason.NOT_APPROVED;
import static nl.voortgang.command.Zevenaar.AALTEN;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.SPORT;
import static nl.voortgang.command.budget.Budgets.approved;
import static nl.voortgang.command.budget.Budgets.change;
import static nl.voortgang.command.budget.Budgets.proposed;
import static nl.voortgang.command.budget.Budgets.rejected;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeReversal;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.FreeText;
import org.junit.jupiter.api.Test;

/** A reversal is an amendment of its own, which undoes another one: proposed by one person and approved by another. */
class ReversalTest {
    private static final AmendmentId UNDOING = new AmendmentId(id("undoing"));
    private static final ProposeReversal REVERSE = new ProposeReversal(UNDOING, ZEVENAAR, AMENDMENT, null, REASON);
    private static final AmendmentProposed REVERSED = new AmendmentProposed(
            UNDOING,
            ZEVENAAR,
            null,
            REASON,
            List.of(change(GREEN, -15_615_000), change(SPORT, 15_615_000)),
            AmendmentKind.REVERSAL,
            AMENDMENT);

    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> amendment = Budgets.amendment();

    @Test
    void every_line_of_what_was_approved_is_undone() {
        amendment.where(proposed(), approved()).when(REVERSE).then(REVERSED);
    }

    @Test
    void what_has_no_effect_cannot_be_undone() {
        amendment.when(REVERSE).thenRefused(NOT_APPROVED);
        amendment.where(proposed()).when(REVERSE).thenRefused(NOT_APPROVED);
        amendment.where(proposed(), rejected()).when(REVERSE).thenRefused(NOT_APPROVED);
    }

    @Test
    void nor_can_what_another_organisation_decided() {
        amendment
                .where(proposed(), approved())
                .when(new ProposeReversal(UNDOING, AALTEN, AMENDMENT, null, REASON))
                .thenRefused(NOT_APPROVED);
    }

    @Test
    void proposing_it_again_changes_nothing() {
        amendment.where(proposed(), approved()).given(REVERSED).when(REVERSE).thenNothing();
        amendment
                .where(proposed(), approved())
                .given(REVERSED)
                .when(new ProposeReversal(UNDOING, ZEVENAAR, AMENDMENT, null, FreeText.of("Anders.")))
                .thenRefused(ALREADY_EXISTS);
    }

    @Test
    void another_person_than_who_proposed_the_reversal_approves_it_and_the_event_names_what_it_undoes() {
        amendment
                .where(proposed(), approved())
                .givenBy(COLLEAGUE, REVERSED)
                .by(COLLEAGUE)
                .when(new ApproveAmendment(UNDOING))
                .thenRefused(FOUR_EYES);
        amendment
                .where(proposed(), approved())
                .givenBy(COLLEAGUE, REVERSED)
                .by(APPROVER)
                .when(new ApproveAmendment(UNDOING))
                .then(new AmendmentApproved(UNDOING, ZEVENAAR, AMENDMENT));
    }
}
