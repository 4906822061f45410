package nl.voortgang.command.budget;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.NEGATIVE_AMOUNT;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Reason.UNKNOWN_SUBJECT;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.LINE;
import static nl.voortgang.command.budget.Budgets.SPORT;
import static nl.voortgang.command.budget.Budgets.actual;
import static nl.voortgang.command.budget.Budgets.adopted;
import static nl.voortgang.command.budget.Budgets.cents;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class AdoptBudgetTest {
    private final Deciding<BudgetLineCommand, BudgetLineState, BudgetLineEvent> line = Budgets.line();

    @Test
    void the_adopted_budget_of_a_line_goes_on_record() {
        line.when(adopt(26_025_000)).then(adopted(26_025_000));
        line.when(adopt(0)).then(adopted(0));
    }

    @Test
    void what_was_really_spent_may_be_known_before() {
        line.given(actual(25_871_342)).when(adopt(26_025_000)).then(adopted(26_025_000));
    }

    @Test
    void after_that_only_an_amendment_changes_it() {
        line.given(adopted(26_025_000)).when(adopt(26_025_001)).thenRefused(ALREADY_EXISTS);
        line.given(adopted(26_025_000), actual(1)).when(adopt(1)).thenRefused(ALREADY_EXISTS);
    }

    @Test
    void the_id_of_a_line_is_for_that_line_only() {
        line.given(actual(1)).when(adopt(ZEVENAAR, SPORT, 26_025_000)).thenRefused(ALREADY_EXISTS);
    }

    @Test
    void an_adopted_budget_is_unsigned() {
        line.when(adopt(-1)).thenRefused(NEGATIVE_AMOUNT);
    }

    @Test
    void what_the_line_is_about_must_exist_in_the_organisation() {
        BudgetLineKey foreign = new BudgetLineKey(Subject.of(GOAL_OF_AALTEN), "Sport", null, 2020, BudgetKind.EXPENSE);
        line.when(adopt(ZEVENAAR, foreign, 1)).thenRefused(UNKNOWN_SUBJECT);
    }

    @Test
    void the_organisation_must_exist() {
        line.when(adopt(NOWHERE, GREEN, 1)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void recording_it_again_changes_nothing() {
        line.given(adopted(26_025_000)).when(adopt(26_025_000)).thenNothing();
        line.given(adopted(26_025_000), actual(1)).when(adopt(26_025_000)).thenNothing();
    }

    private static AdoptBudget adopt(long cents) {
        return adopt(ZEVENAAR, GREEN, cents);
    }

    private static AdoptBudget adopt(OrganisationId organisation, BudgetLineKey key, long cents) {
        return new AdoptBudget(LINE, organisation, key, cents(cents), null);
    }
}
