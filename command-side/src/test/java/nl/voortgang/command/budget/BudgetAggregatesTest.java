package nl.voortgang.command.budget;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.budget.Budgets.AMENDMENT;
import static nl.voortgang.command.budget.Budgets.DECISION;
import static nl.voortgang.command.budget.Budgets.GREEN;
import static nl.voortgang.command.budget.Budgets.LINE;
import static nl.voortgang.command.budget.Budgets.REASON;
import static nl.voortgang.command.budget.Budgets.SPORT;
import static nl.voortgang.command.budget.Budgets.actual;
import static nl.voortgang.command.budget.Budgets.adjusted;
import static nl.voortgang.command.budget.Budgets.adopted;
import static nl.voortgang.command.budget.Budgets.approved;
import static nl.voortgang.command.budget.Budgets.cents;
import static nl.voortgang.command.budget.Budgets.change;
import static nl.voortgang.command.budget.Budgets.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.command.Refused;
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import org.junit.jupiter.api.Test;

class BudgetAggregatesTest {
    @Test
    void a_budget_line_begins_with_whatever_is_recorded_first() {
        fixture(BudgetLineAggregate.class)
                .givenNoPriorActivity()
                .when(new AdoptBudget(LINE, ZEVENAAR, GREEN, cents(26_025_000), null))
                .expectEvents(by(OFFICER, adopted(26_025_000)))
                .expectResultMessagePayload(0L);
        fixture(BudgetLineAggregate.class)
                .givenNoPriorActivity()
                .when(new RecordActual(LINE, ZEVENAAR, GREEN, cents(1), null))
                .expectEvents(by(OFFICER, actual(1)))
                .expectResultMessagePayload(0L);
    }

    @Test
    void a_budget_line_remembers_what_was_recorded() {
        fixture(BudgetLineAggregate.class)
                .given(by(CONTROLLER, adopted(26_025_000)), by(CONTROLLER, actual(1)))
                .when(new AdoptBudget(LINE, ZEVENAAR, GREEN, cents(26_025_000), null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void an_amendment_begins_with_a_proposal() {
        fixture(AmendmentAggregate.class)
                .givenNoPriorActivity()
                .when(new ProposeAmendment(
                        AMENDMENT, ZEVENAAR, DECISION, REASON, proposed().lines(), false))
                .expectEvents(by(OFFICER, proposed()))
                .expectResultMessagePayload(0L);
        fixture(AmendmentAggregate.class)
                .givenNoPriorActivity()
                .when(new AdjustBudget(AMENDMENT, ZEVENAAR, ACTIVITY, change(GREEN, 1), null, REASON))
                .expectEvents(by(
                        OFFICER,
                        new AmendmentProposed(
                                AMENDMENT, ZEVENAAR, null, REASON, List.of(change(GREEN, 1)), null, null)))
                .expectResultMessagePayload(0L);
    }

    @Test
    void an_amendment_remembers_who_proposed_it() {
        List<BudgetAdjusted> posted = new ArrayList<>();
        Postings postings = (adjustments, situation) -> posted.addAll(adjustments);
        fixture(AmendmentAggregate.class)
                .registerInjectableResource(postings)
                .given(by(OFFICER, proposed()))
                .when(new ApproveAmendment(AMENDMENT))
                .expectNoEvents()
                .expectException(Refused.class);
        assertThat(posted).isEmpty();
        fixture(AmendmentAggregate.class)
                .registerInjectableResource(postings)
                .given(by(CONTROLLER, proposed()))
                .when(new ApproveAmendment(AMENDMENT))
                .expectEvents(by(OFFICER, approved()))
                .expectResultMessagePayload(1L);
        assertThat(posted).containsExactly(adjusted(GREEN, 15_615_000), adjusted(SPORT, -15_615_000));
    }

    @Test
    void what_was_approved_already_is_not_posted_again() {
        List<BudgetAdjusted> posted = new ArrayList<>();
        Postings postings = (adjustments, situation) -> posted.addAll(adjustments);
        fixture(AmendmentAggregate.class)
                .registerInjectableResource(postings)
                .given(by(CONTROLLER, proposed()), by(OFFICER, approved()))
                .when(new ApproveAmendment(AMENDMENT))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        assertThat(posted).isEmpty();
    }
}
