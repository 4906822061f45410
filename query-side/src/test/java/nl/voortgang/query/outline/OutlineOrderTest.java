package nl.voortgang.query.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlineOrderTest {

    @Test
    void headings_come_first_and_what_belongs_to_none_last() {
        assertThat(ordered(
                        item(1, SubjectKind.ACTIVITY, null),
                        item(2, SubjectKind.GOAL, null),
                        item(3, SubjectKind.THEME, null),
                        item(4, SubjectKind.PROGRAMME, null)))
                .containsExactly(3, 4, 2, 1);
    }

    @Test
    void under_a_heading_come_goals_then_activities_then_lower_headings() {
        assertThat(ordered(
                        item(1, SubjectKind.PROGRAMME, null),
                        item(2, SubjectKind.THEME, 1),
                        item(3, SubjectKind.ACTIVITY, 1),
                        item(4, SubjectKind.ACTIVITY, 6),
                        item(5, SubjectKind.ACTIVITY, 2),
                        item(6, SubjectKind.GOAL, 1)))
                .containsExactly(1, 6, 4, 3, 2, 5);
    }

    @Test
    void siblings_stay_in_the_order_in_which_they_were_given() {
        assertThat(ordered(
                        item(3, SubjectKind.GOAL, 9),
                        item(1, SubjectKind.GOAL, 9),
                        item(2, SubjectKind.GOAL, 9),
                        item(9, SubjectKind.THEME, null)))
                .containsExactly(9, 3, 1, 2);
    }

    @Test
    void an_item_whose_parent_is_not_shown_stands_at_the_top() {
        assertThat(ordered(item(1, SubjectKind.GOAL, 7), item(2, SubjectKind.THEME, null)))
                .containsExactly(2, 1);
    }

    @Test
    void headings_in_a_circle_are_not_lost() {
        assertThat(ordered(
                        item(1, SubjectKind.THEME, 2),
                        item(2, SubjectKind.THEME, 1),
                        item(3, SubjectKind.ACTIVITY, 2),
                        item(4, SubjectKind.THEME, 4)))
                .containsExactly(1, 2, 3, 4);
    }

    private static List<Integer> ordered(ItemView... items) {
        return OutlineOrder.of(List.of(items)).stream()
                .map(item -> (int) item.id().getLeastSignificantBits())
                .toList();
    }

    private static ItemView item(int id, SubjectKind kind, @Nullable Integer parent) {
        UUID parentId = parent == null ? null : new UUID(0, parent);
        return new ItemView(
                new UUID(0, id),
                "zevenaar",
                kind,
                null,
                "title",
                null,
                false,
                parentId,
                null,
                null,
                List.of(),
                false,
                0);
    }
}
