package nl.voortgang.command.budget;

import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.NO_CHANGE;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Reason.UNKNOWN_SUBJECT;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.DECISION;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.SPORT;
import static nl.voortgang.command.budget.Budgets.approved;
import static nl.voortgang.command.budget.Budgets.change;
import static nl.voortgang.command.budget.Budgets.proposed;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ProposeAmendmentTest {
    private static final ProposeAmendment TRANSFER =
            propose(ZEVENAAR, change(GREEN, 15_615_000), change(SPORT, -15_615_000));

    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> amendment = Budgets.amendment();

    @Test
    void several_lines_are_changed_by_one_decision() {
        amendment.when(TRANSFER).then(proposed());
    }

    @Test
    void an_amendment_may_be_proposed_before_there_is_a_decision() {
        amendment
                .when(new ProposeAmendment(AMENDMENT, ZEVENAAR, null, REASON, List.of(change(GREEN, 1)), false))
                .then(new AmendmentProposed(AMENDMENT, ZEVENAAR, null, REASON, List.of(change(GREEN, 1)), null, null));
    }

    @Test
    void an_amendment_of_nothing_is_refused() {
        amendment.when(propose(ZEVENAAR)).thenRefused(NO_CHANGE);
    }

    @Test
    void a_change_of_zero_is_refused_on_every_line() {
        amendment.when(propose(ZEVENAAR, change(GREEN, 0))).thenRefused(NO_CHANGE);
        amendment.when(propose(ZEVENAAR, change(GREEN, 1), change(SPORT, 0))).thenRefused(NO_CHANGE);
    }

    @Test
    void what_each_line_is_about_must_exist_in_the_organisation() {
        BudgetLineKey foreign = new BudgetLineKey(Subject.of(GOAL_OF_AALTEN), "Sport", null, 2020, BudgetKind.EXPENSE);
        amendment.when(propose(ZEVENAAR, change(GREEN, 1), change(foreign, -1))).thenRefused(UNKNOWN_SUBJECT);
    }

    @Test
    void the_organisation_must_exist() {
        amendment.when(propose(NOWHERE, change(GREEN, 1))).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void an_amendment_is_not_proposed_again_with_other_content() {
        amendment.given(proposed()).when(propose(ZEVENAAR, change(GREEN, 1))).thenRefused(ALREADY_EXISTS);
        amendment
                .given(proposed())
                .when(new ProposeAmendment(
                        AMENDMENT,
                        ZEVENAAR,
                        DECISION,
                        FreeText.of("Andere reden."),
                        proposed().lines(),
                        false))
                .thenRefused(ALREADY_EXISTS);
    }

    @Test
    void proposing_it_again_changes_nothing() {
        amendment.given(proposed()).when(TRANSFER).thenNothing();
        amendment
                .given(proposed())
                .givenBy(COLLEAGUE, approved())
                .when(TRANSFER)
                .thenNothing();
    }

    private static ProposeAmendment propose(OrganisationId organisation, AmendmentLine... lines) {
        return new ProposeAmendment(AMENDMENT, organisation, DECISION, REASON, List.of(lines), false);
    }
}
