package nl.voortgang.command.budget;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.Reason.ALREADY_DECIDED;
import static nl.voortgang.command.Reason.DECISION_ON_RECORD;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.DECISION;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.NUMBER;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.approved;
import static nl.voortgang.command.budget.Budgets.change;
import static nl.voortgang.command.budget.Budgets.proposed;
import static nl.voortgang.command.budget.Budgets.rejected;

import java.time.LocalDate;
import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.AmendmentCommand.RecordDecision;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import org.junit.jupiter.api.Test;

/** The decision that an amendment rests on may become known after it was proposed, and even after it was approved. */
class RecordDecisionTest {
    private static final RecordDecision RECORD = new RecordDecision(AMENDMENT, DECISION);
    private static final DecisionRecorded RECORDED = new DecisionRecorded(AMENDMENT, ZEVENAAR, DECISION, 2020);

    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> undecided = Budgets.amendment()
            .given(new AmendmentProposed(AMENDMENT, ZEVENAAR, null, REASON, List.of(change(GREEN, 1)), null, null));

    @Test
    void the_decision_is_named_later() {
        undecided.when(RECORD).then(RECORDED);
        undecided.givenBy(APPROVER, approved()).when(RECORD).then(RECORDED);
    }

    @Test
    void it_is_named_once() {
        Decision other = new Decision("2020-042", DecidingBody.COUNCIL, LocalDate.of(2020, 7, 1));
        undecided.given(RECORDED).when(RECORD).thenNothing();
        undecided.given(RECORDED).when(new RecordDecision(AMENDMENT, other)).thenRefused(DECISION_ON_RECORD);
        Budgets.amendment()
                .given(proposed())
                .when(new RecordDecision(AMENDMENT, other))
                .thenRefused(DECISION_ON_RECORD);
    }

    @Test
    void what_ended_without_effect_rests_on_nothing() {
        undecided.givenBy(APPROVER, rejected()).when(RECORD).thenRefused(ALREADY_DECIDED);
    }

    @Test
    void the_number_that_was_named_later_is_freed_as_well() {
        undecided
                .given(RECORDED)
                .by(APPROVER)
                .when(new RejectAmendment(AMENDMENT, REASON))
                .then(new AmendmentRejected(AMENDMENT, ZEVENAAR, REASON, NUMBER));
    }
}
