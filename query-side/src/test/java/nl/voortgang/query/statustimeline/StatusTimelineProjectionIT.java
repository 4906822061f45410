package nl.voortgang.query.statustimeline;

import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.Database;
import nl.voortgang.query.projection.Bulk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTimelineProjectionIT {
    private static final List<String> TABLES = List.of("subject", "entry", "review", "period", "scale_value");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void how_events_are_batched_does_not_show_in_the_rows(long seed) {
        Batches.leave_the_same_rows(new StatusTimelineProjection(), RandomHistory.of(seed, 400), TABLES, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void filled_in_bulk_the_rows_are_the_same(long seed) throws Exception {
        Bulk.leaves_the_same_rows(
                new StatusTimelineProjection(), RandomHistory.of(seed, 400).events());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_was_known_at_a_moment_is_what_was_answered_then(long seed) {
        Batches.remember_what_was_known(
                new StatusTimelineProjection(),
                RandomHistory.of(seed, 400),
                20,
                seed,
                (moments, knownAt) -> new StatusTimeline(Database.jdbc(), moments, StatusTimelineIT.NAMES)
                        .entries(new OrganisationId("zevenaar"), null, knownAt));
    }
}
