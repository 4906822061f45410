package nl.voortgang.query.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.Bulk;
import nl.voortgang.query.statustimeline.RandomHistory;
import org.junit.jupiter.api.Test;

class OutlineProjectionIT {
    @Test
    void filled_in_bulk_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(new OutlineProjection(), Story.told().events());
    }

    @Test
    void filled_in_bulk_with_what_two_municipalities_did_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(
                new OutlineProjection(), RandomHistory.of(31, 400).events());
    }

    private static final OutlineProjection PROJECTION = new OutlineProjection();

    @Test
    void the_rows_do_not_depend_on_the_size_of_the_batches() {
        List<LoggedEvent> events = Story.told().events();
        Database.project(PROJECTION, events);
        List<String> atOnce = rows();
        assertThat(atOnce).hasSizeGreaterThan(40);
        for (int size : new int[] {1, 2, 3, 7}) {
            Database.project(PROJECTION, events, size);
            assertThat(rows()).as("batches of %d", size).isEqualTo(atOnce);
        }
    }

    @Test
    void a_heading_can_be_retired_while_what_belonged_to_it_stays() {
        History history = Story.told().at(Story.day(20)).happened(Story.themeIsRetired());
        Database.project(PROJECTION, history.events());
        Outline outline = new Outline(Database.jdbc(), history.moments());
        assertThat(outline.items(Story.ZEVENAAR, null).items())
                .extracting(ItemView::title)
                .containsExactly("Programme", "Goal, put better", "Of the goal", "Ninth, later");
        assertThat(outline.heading(Story.THEME.value(), null).item().retired()).isTrue();
    }

    @Test
    void a_change_of_what_never_came_to_be_is_impossible() {
        List<LoggedEvent> changeOnly =
                List.of(new History().happened(Story.themeIsRetired()).last());
        assertThatThrownBy(() -> Database.project(PROJECTION, changeOnly))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never came to be");
    }

    private static List<String> rows() {
        return Stream.of("organisation", "unit", "running_import", "scale_value", "period", "item", "revision")
                .flatMap(table ->
                        Database.rows("select * from outline." + table).stream().sorted())
                .toList();
    }
}
