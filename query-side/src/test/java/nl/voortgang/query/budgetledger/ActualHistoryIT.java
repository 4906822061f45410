package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Amending.carried;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.History;
import nl.voortgang.query.budgetledger.ActualHistory.Actual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActualHistoryIT {
    private static final BudgetLineKey NEXT_YEAR = Budget.expense(SPORT.subject(), "Sport", 2021);

    @Test
    void every_actual_of_a_line_is_there_with_its_day() {
        History history = begun().happened(spent(SPORT, 10, "2020-03-31"), spent(SPORT, 30, "2020-06-30"));
        assertThat(of(history, SPORT)).containsExactly(actual(10, "2020-03-31"), actual(30, "2020-06-30"));
    }

    @Test
    void a_correction_takes_the_place_of_what_was_recorded_up_to_the_same_day() {
        History history = begun().happened(
                        spent(SPORT, 10, "2020-03-31"), spent(SPORT, 30, "2020-06-30"), spent(SPORT, 28, "2020-06-30"));
        assertThat(of(history, SPORT)).containsExactly(actual(10, "2020-03-31"), actual(28, "2020-06-30"));
    }

    @Test
    void a_correction_for_an_earlier_day_takes_the_place_of_all_from_that_day_on() {
        History history = begun().happened(
                        spent(SPORT, 10, "2020-03-31"),
                        spent(SPORT, 30, "2020-06-30"),
                        spent(SPORT, 40, "2020-09-30"),
                        spent(SPORT, 25, "2020-06-15"));
        assertThat(of(history, SPORT)).containsExactly(actual(10, "2020-03-31"), actual(25, "2020-06-15"));
        assertThat(Budget.lines(history).getFirst().actualCents())
                .as("the newest of the history is that of the line")
                .isEqualTo(25);
    }

    @Test
    void what_else_happens_to_a_line_adds_nothing() {
        History history = begun().happened(
                        spent(SPORT, 10, "2020-03-31"), adopted(SPORT, 100), spent(SPORT, 30, "2020-06-30"))
                .happened(carried(proposed(AMENDMENT, change(SPORT, 5), change(POOL_COSTS, -5))));
        assertThat(of(history, SPORT)).containsExactly(actual(10, "2020-03-31"), actual(30, "2020-06-30"));
        assertThat(of(history, POOL_COSTS)).as("never spent on").isNull();
    }

    @Test
    void it_is_answered_as_it_was_known_then() {
        History history = begun().happened(spent(SPORT, 30, "2020-06-30"));
        Instant then = history.last().sequencedAt();
        history.happened(spent(SPORT, 25, "2020-06-15"));
        Budget.project(history);
        assertThat(all(history, null, then).get(id(SPORT))).containsExactly(actual(30, "2020-06-30"));
    }

    @Test
    void a_year_narrows_it() {
        History history = begun().happened(spent(SPORT, 1, "2020-03-31"), spent(NEXT_YEAR, 2, "2021-03-31"));
        Budget.project(history);
        assertThat(all(history, null, null)).containsOnlyKeys(id(SPORT), id(NEXT_YEAR));
        assertThat(all(history, 2021, null)).containsOnlyKeys(id(NEXT_YEAR));
    }

    @Test
    void another_organisation_has_others() {
        History history = begun().happened(spent(SPORT, 1, "2020-03-31"));
        Budget.project(history);
        assertThat(Budget.actuals().of(new OrganisationId("weert"), null, history.asOf(null)))
                .isEmpty();
    }

    private static @Nullable List<Actual> of(History history, BudgetLineKey line) {
        Budget.project(history);
        return all(history, null, null).get(id(line));
    }

    private static Map<UUID, List<Actual>> all(History history, @Nullable Integer year, @Nullable Instant knownAt) {
        return Budget.actuals().of(COEVORDEN, year, history.asOf(knownAt));
    }

    private static UUID id(BudgetLineKey line) {
        return Budget.idOf(line).value();
    }

    private static Actual actual(long cents, String asOf) {
        return new Actual(cents, LocalDate.parse(asOf));
    }
}
