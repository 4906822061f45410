package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Amending.carried;
import static nl.voortgang.query.budgetledger.Amending.decidedLater;
import static nl.voortgang.query.budgetledger.Amending.proposedOn;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.COUNCIL_DECISION;
import static nl.voortgang.query.budgetledger.Budget.GOAL;
import static nl.voortgang.query.budgetledger.Budget.HALL;
import static nl.voortgang.query.budgetledger.Budget.HALL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.OTHER;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.PROGRAMME;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.THEME;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.amendment;
import static nl.voortgang.query.budgetledger.Budget.approved;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.classified;
import static nl.voortgang.query.budgetledger.Budget.printed;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static nl.voortgang.query.budgetledger.Budget.rejected;
import static nl.voortgang.query.budgetledger.Budget.rules;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.projection.Bulk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetLedgerProjectionIT {
    private static final AmendmentProposed LATER = proposedOn(amendment(3), null, null, change(SPORT, 7));

    private final List<LoggedEvent> events = begun().happened(
                    adopted(SPORT, 100),
                    spent(SPORT, 80),
                    adopted(HALL_COSTS, 5),
                    proposed(AMENDMENT, change(SPORT, -40), change(POOL_COSTS, 40)),
                    printed(1, SPORT.subject(), 2020, "1.50"),
                    new HeadingRevised(THEME, COEVORDEN, "Sport en spel", null, OTHER, null),
                    new HeadingRenumbered(THEME, COEVORDEN, "2.1", "3.1", null),
                    new GoalRevised(GOAL, COEVORDEN, "Nog meer sport", null, OTHER.value(), List.of(), null),
                    new GoalRenumbered(GOAL, COEVORDEN, null, "D1", null),
                    new ActivityRevised(HALL, COEVORDEN, "Grote hal", null, GOAL.value(), null, null),
                    new ActivityRenumbered(HALL, COEVORDEN, "2.1.10", "3.1.1", null),
                    approved(AMENDMENT),
                    adopted(SPORT, 101),
                    spent(POOL_COSTS, 3),
                    proposed(amendment(2), change(SPORT, 1)),
                    rejected(amendment(2)),
                    printed(1, SPORT.subject(), 2020, "2.50"),
                    new ActivityRetired(HALL, COEVORDEN, "3.1.1", FreeText.of("klaar")),
                    new GoalRetired(GOAL, COEVORDEN, "D1", FreeText.of("bereikt")),
                    new HeadingRetired(THEME, COEVORDEN, "3.1", FreeText.of("leeg")))
            .happened(carried(LATER))
            .happened(
                    decidedLater(LATER, COUNCIL_DECISION),
                    rules(50_000L, 0),
                    rules(null, 10),
                    classified(PROGRAMME, 2020, OverspendingClass.OUTSIDE_POLICY, "vergeten"),
                    classified(PROGRAMME, 2020, OverspendingClass.OPEN_ENDED_SCHEME, "nagekeken"))
            .events();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void the_rows_do_not_depend_on_the_batches(int batchSize) {
        Database.project(new BudgetLedgerProjection(), events);
        List<String> atOnce = everyRow();
        Database.project(new BudgetLedgerProjection(), events, batchSize);
        assertThat(everyRow()).isEqualTo(atOnce);
    }

    @Test
    void a_second_delivery_changes_nothing() {
        Database.project(new BudgetLedgerProjection(), events);
        List<String> once = everyRow();
        Database.projectMore(new BudgetLedgerProjection(), events, 4);
        assertThat(everyRow()).isEqualTo(once);
    }

    @Test
    void filled_in_bulk_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(new BudgetLedgerProjection(), events);
    }

    @Test
    void filled_in_bulk_with_a_generated_year_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(
                new BudgetLedgerProjection(), GeneratedYear.of(7).events());
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "organisation",
                "subject",
                "line",
                "amendment",
                "amendment_line",
                "outcome",
                "later_decision",
                "rules",
                "overspending",
                "printed_figure")) {
            List<String> some = Database.rows("select * from budget_ledger." + table);
            assertThat(some).as(table).isNotEmpty();
            rows.addAll(some.stream().sorted().toList());
        }
        return rows;
    }
}
