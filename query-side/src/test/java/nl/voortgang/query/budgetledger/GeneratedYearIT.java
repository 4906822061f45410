package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.statustimeline.Batches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of the ledger, as it was known on each of its days. */
class GeneratedYearIT {
    private static final List<String> TABLES =
            List.of("organisation", "subject", "line", "amendment", "amendment_line", "outcome", "later_decision");

    @ParameterizedTest
    @ValueSource(longs = {2020, 4711})
    void the_ledger_as_known_on_each_day_is_the_fold_of_the_events_up_to_that_day(long seed) {
        History history = GeneratedYear.of(seed);
        Budget.project(history);
        Deque<LoggedEvent> events = new ArrayDeque<>(history.events());
        FoldedLedger folded = new FoldedLedger();
        for (int day = 0; day < GeneratedYear.DAYS; day++) {
            Instant end = GeneratedYear.FIRST
                    .plusDays(day + 1L)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .minusMillis(1);
            while (!events.isEmpty() && !events.element().sequencedAt().isAfter(end)) {
                folded.apply(events.remove());
            }
            assertThat(Budget.linesAt(history, end))
                    .as("lines on day %d, seed %d", day, seed)
                    .containsExactlyInAnyOrderElementsOf(folded.lines());
            assertThat(Budget.amendments(history).all(COEVORDEN, null, end).items())
                    .as("amendments on day %d, seed %d", day, seed)
                    .map(amendment -> amendment.with(List.of()))
                    .isEqualTo(folded.amendments());
        }
        assertThat(events).isEmpty();
    }

    /** Otherwise the test above would say little. */
    @ParameterizedTest
    @ValueSource(longs = {2020, 4711})
    void in_such_a_year_everything_happens_many_times(long seed) {
        History history = GeneratedYear.of(seed);
        assertThat(history.events()).hasSizeGreaterThan(500);
        assertThat(history.events().stream()
                        .filter(event -> event.name().matches("(amendment|budget-line)\\..*"))
                        .collect(Collectors.groupingBy(LoggedEvent::name, Collectors.counting())))
                .hasSize(8)
                .allSatisfy((name, times) -> assertThat(times).as(name).isGreaterThan(10));
        assertThat(GeneratedYear.of(seed).events()).isEqualTo(history.events());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void how_events_are_batched_does_not_show_in_the_rows(long seed) {
        Batches.leave_the_same_rows(new BudgetLedgerProjection(), GeneratedYear.of(seed), TABLES, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void what_was_known_at_a_moment_is_what_was_answered_then(long seed) {
        Batches.remember_what_was_known(
                new BudgetLedgerProjection(), GeneratedYear.of(seed), 20, seed, (moments, knownAt) -> new BudgetLedger(
                                Database.operations(), moments, Budget.NAMES, new LedgerScope(Database.jdbc()))
                        .lines(LedgerQuestion.all(COEVORDEN), knownAt));
    }
}
