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
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class RecordActualTest {
    private final Deciding<BudgetLineCommand, BudgetLineState, BudgetLineEvent> line = Budgets.line();

    @Test
    void what_was_really_spent_goes_on_record_with_or_without_a_budget() {
        line.when(spent(25_871_342)).then(actual(25_871_342));
        line.given(adopted(26_025_000)).when(spent(25_871_342)).then(actual(25_871_342));
    }

    @Test
    void it_may_become_known_better() {
        line.given(actual(25_871_342)).when(spent(25_871_343)).then(actual(25_871_343));
        line.given(actual(25_871_342), actual(1)).when(spent(25_871_342)).then(actual(25_871_342));
    }

    @Test
    void it_is_unsigned() {
        line.when(spent(-1)).thenRefused(NEGATIVE_AMOUNT);
        line.when(spent(0)).then(actual(0));
    }

    @Test
    void the_id_of_a_line_is_for_that_line_only() {
        line.given(adopted(1)).when(spent(ZEVENAAR, SPORT, 1)).thenRefused(ALREADY_EXISTS);
    }

    @Test
    void what_the_line_is_about_must_exist_in_the_organisation() {
        BudgetLineKey foreign = new BudgetLineKey(Subject.of(GOAL_OF_AALTEN), "Sport", null, 2020, BudgetKind.EXPENSE);
        line.when(spent(ZEVENAAR, foreign, 1)).thenRefused(UNKNOWN_SUBJECT);
    }

    @Test
    void the_organisation_must_exist() {
        line.when(spent(NOWHERE, GREEN, 1)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void recording_it_again_changes_nothing() {
        line.given(actual(25_871_342), adopted(1)).when(spent(25_871_342)).thenNothing();
    }

    private static RecordActual spent(long cents) {
        return spent(ZEVENAAR, GREEN, cents);
    }

    private static RecordActual spent(OrganisationId organisation, BudgetLineKey key, long cents) {
        return new RecordActual(LINE, organisation, key, cents(cents), null);
    }
}
