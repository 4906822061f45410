package nl.voortgang.query.collectionprogress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.Bulk;
import nl.voortgang.query.projection.Moments;
import nl.voortgang.query.statustimeline.Batches;
import nl.voortgang.query.statustimeline.RandomHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionProgressProjectionIT {
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    private static final List<String> TABLES = List.of("organisation", "outline", "report", "period");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void how_events_are_batched_does_not_show_in_the_rows(long seed) {
        Batches.leave_the_same_rows(new CollectionProgressProjection(), RandomHistory.of(seed, 400), TABLES, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void filled_in_bulk_the_rows_are_the_same(long seed) throws Exception {
        Bulk.leaves_the_same_rows(
                new CollectionProgressProjection(), RandomHistory.of(seed, 400).events());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_was_known_at_a_moment_is_what_was_answered_then(long seed) {
        Batches.remember_what_was_known(
                new CollectionProgressProjection(),
                RandomHistory.of(seed, 400),
                20,
                seed,
                CollectionProgressProjectionIT::answer);
    }

    private static List<Object> answer(Moments moments, @Nullable Instant knownAt) {
        CollectionProgress progress = new CollectionProgress(Database.jdbc(), moments);
        return List.of(progress.of(ZEVENAAR, null, knownAt), progress.todo(ZEVENAAR, "p2", knownAt));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void the_list_and_the_counts_agree_and_no_more_is_reported_than_there_was_to_report(long seed) {
        History history = RandomHistory.of(seed, 400);
        Database.project(new CollectionProgressProjection(), history.events());
        CollectionProgress progress = new CollectionProgress(Database.jdbc(), history.moments());
        for (PeriodProgress period : progress.of(ZEVENAAR, null, null).items()) {
            List<Todo.Item> todo =
                    progress.todo(ZEVENAAR, period.periodCode(), null).items();
            assertThat(period.counts().activities())
                    .as("seed %d, %s", seed, period)
                    .isPositive()
                    .isEqualTo(todo.size());
            assertThat(period.counts().reported()).isEqualTo((int) todo.stream()
                    .filter(item -> item.state() != ReportState.NOT_REPORTED)
                    .count());
            assertThat(period.counts().approved()).isEqualTo(count(todo, ReportState.APPROVED));
            assertThat(period.counts().returned()).isEqualTo(count(todo, ReportState.RETURNED));
            assertThat(period.counts().assessedGoals())
                    .isLessThanOrEqualTo(period.counts().goals());
        }
    }

    private static int count(List<Todo.Item> todo, ReportState state) {
        return (int) todo.stream().filter(item -> item.state() == state).count();
    }
}
