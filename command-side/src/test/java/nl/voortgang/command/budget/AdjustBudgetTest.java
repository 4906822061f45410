package nl.voortgang.command.budget;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.NO_CHANGE;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Reason.UNKNOWN_SUBJECT;
import static nl.voortgang.command.Zevenaar.AALTEN;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
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
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.junit.jupiter.api.Test;

class AdjustBudgetTest {
    private static final AmendmentProposed PROPOSED = new AmendmentProposed(
            AMENDMENT, ZEVENAAR, DECISION, REASON, List.of(change(GREEN, -15_615_000)), null, null);

    private final Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> amendment = Budgets.amendment();

    @Test
    void a_change_of_an_activitys_budget_is_an_amendment_of_one_line() {
        amendment.when(adjust(ZEVENAAR, change(GREEN, -15_615_000))).then(PROPOSED);
    }

    @Test
    void the_line_must_be_one_of_that_activity() {
        amendment.when(adjust(ZEVENAAR, change(SPORT, 1))).thenRefused(UNKNOWN_SUBJECT);
        BudgetLineKey ofGoal = new BudgetLineKey(
                new Subject(SubjectKind.GOAL, ACTIVITY.value()), "Openbaar groen", null, 2020, BudgetKind.EXPENSE);
        amendment.when(adjust(ZEVENAAR, change(ofGoal, 1))).thenRefused(UNKNOWN_SUBJECT);
    }

    @Test
    void the_activity_must_exist_in_the_organisation() {
        amendment.when(adjust(AALTEN, change(GREEN, 1))).thenRefused(UNKNOWN_SUBJECT);
        amendment.when(adjust(NOWHERE, change(GREEN, 1))).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void a_change_of_zero_is_refused() {
        amendment.when(adjust(ZEVENAAR, change(GREEN, 0))).thenRefused(NO_CHANGE);
    }

    @Test
    void an_amendment_is_not_proposed_again_with_other_content() {
        amendment.given(proposed()).when(adjust(ZEVENAAR, change(GREEN, 1))).thenRefused(ALREADY_EXISTS);
    }

    @Test
    void proposing_it_again_changes_nothing() {
        amendment
                .given(PROPOSED, approved())
                .when(adjust(ZEVENAAR, change(GREEN, -15_615_000)))
                .thenNothing();
    }

    private static AdjustBudget adjust(OrganisationId organisation, AmendmentLine line) {
        return new AdjustBudget(AMENDMENT, organisation, ACTIVITY, line, DECISION, REASON);
    }
}
