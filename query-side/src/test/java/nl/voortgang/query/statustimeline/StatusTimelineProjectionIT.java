package nl.voortgang.query.statustimeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.voortgang.events.Account;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusValue;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.Bulk;
import org.junit.jupiter.api.Test;
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

    @Test
    void filled_in_bulk_a_text_that_was_erased_is_known_to_have_been_there() throws Exception {
        Municipality town = new Municipality("zevenaar");
        StatusDetails said = new StatusDetails(
                new StatusValue("V", 1, StatusLevel.ON_TRACK),
                FreeText.ERASED,
                Account.NONE,
                Judgement.NONE,
                FreeText.ERASED);
        History history = new History()
                .happened(
                        town.registered(),
                        town.scale(1),
                        town.defined("p1", 1),
                        town.planned(1, "1.1", 0, 2020),
                        town.reported(1, 2, "p1", said),
                        town.corrected(1, 2, 3, "p1", said, FreeText.ERASED),
                        town.approved(1, 2, "p1"),
                        town.corrected(1, 2, 4, "p1", Municipality.saying("N", 1)));
        Bulk.leaves_the_same_rows(new StatusTimelineProjection(), history.events());
        assertThat(Database.rows("select erased from status_timeline_next.entry order by from_position"))
                .containsExactly("(\"explanation,councilProposal\")", "(\"explanation,councilProposal\")", "()");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_was_known_at_a_moment_is_what_was_answered_then(long seed) {
        Batches.remember_what_was_known(
                new StatusTimelineProjection(),
                RandomHistory.of(seed, 400),
                20,
                seed,
                (moments, knownAt) -> new StatusTimeline(Database.operations(), moments, StatusTimelineIT.NAMES)
                        .entries(new OrganisationId("zevenaar"), null, knownAt));
    }
}
