package nl.voortgang.query.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import org.junit.jupiter.api.Test;

class OutlineProjectionIT {
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
