package nl.voortgang.web.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.budgetledger.Adjustment;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.web.budget.Waterfall.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final UUID ANY = new UUID(0, 1);

    private static Adjustment change(long amendment, long cents, long position) {
        return new Adjustment(
                new UUID(1, amendment),
                cents,
                true,
                null,
                null,
                null,
                null,
                "Cas",
                Instant.EPOCH,
                "Dirk",
                Instant.EPOCH,
                position);
    }

    private static LedgerLine line(@Nullable Long adopted, @Nullable Long actual, Adjustment... changes) {
        long current = adopted == null ? 0 : adopted;
        for (Adjustment change : changes) {
            current += change.amountCents();
        }
        return new LedgerLine(
                ANY,
                SubjectKind.PROGRAMME,
                ANY,
                "2",
                "Zorg",
                null,
                "Sport",
                null,
                null,
                2021,
                BudgetKind.EXPENSE,
                adopted,
                null,
                List.of(changes),
                current,
                actual,
                null,
                0L);
    }

    @Test
    void a_course_leads_from_adopted_through_every_amendment_to_current_and_actual() {
        Course course = Course.of(List.of(line(1_000L, 900L, change(1, 200, 5), change(2, -50, 7))));

        assertThat(course.steps())
                .extracting(Course.Step::column, Course.Step::amount, Course.Step::after)
                .containsExactly(
                        tuple(Column.ADOPTED, 1_000L, 1_000L),
                        tuple(Column.CHANGES, 200L, 1_200L),
                        tuple(Column.CHANGES, -50L, 1_150L),
                        tuple(Column.CURRENT, 1_150L, 1_150L),
                        tuple(Column.ACTUAL, 900L, 900L),
                        tuple(Column.DIFFERENCE, -250L, 900L));
    }

    @Test
    void an_amendment_of_several_lines_is_one_step_in_the_order_of_approval() {
        Course course = Course.of(
                List.of(line(1_000L, null, change(2, 30, 9), change(1, 200, 5)), line(null, null, change(1, -150, 5))));

        assertThat(course.steps())
                .extracting(Course.Step::column, Course.Step::amount)
                .containsExactly(
                        tuple(Column.ADOPTED, 1_000L),
                        tuple(Column.CHANGES, 50L),
                        tuple(Column.CHANGES, 30L),
                        tuple(Column.CURRENT, 1_080L));
    }

    @Test
    void only_the_first_figure_of_a_column_is_where_links_to_the_column_lead() {
        Course course = Course.of(List.of(line(1_000L, null, change(1, 200, 5), change(2, -50, 7))));

        assertThat(course.steps()).extracting(Course.Step::firstOfColumn).containsExactly(true, true, false, true);
    }

    @Test
    void a_change_is_drawn_from_where_the_step_before_it_ended() {
        Waterfall waterfall = Waterfall.of(Course.of(List.of(line(400L, null, change(1, 600, 5), change(2, -500, 6)))));

        assertThat(waterfall.bars())
                .extracting(Waterfall.Bar::look, Waterfall.Bar::x, Waterfall.Bar::width)
                .containsExactly(
                        tuple(Look.TOTAL, "64.0", "228.8"),
                        tuple(Look.MORE, "292.8", "343.2"),
                        tuple(Look.LESS, "350.0", "286.0"),
                        tuple(Look.TOTAL, "64.0", "286.0"));
        assertThat(waterfall.zero()).isEqualTo("64.0");
    }

    @Test
    void a_transfer_between_the_lines_is_drawn_as_no_change() {
        Waterfall waterfall = Waterfall.of(
                Course.of(List.of(line(400L, null, change(1, 100, 5)), line(400L, null, change(1, -100, 5)))));

        assertThat(waterfall.bars()).extracting(Waterfall.Bar::look).containsExactly(Look.TOTAL, Look.SAME, Look.TOTAL);
    }

    @Test
    void what_is_below_zero_is_drawn_to_the_left_of_it() {
        Waterfall waterfall = Waterfall.of(Course.of(List.of(line(300L, null, change(1, -600, 5)))));

        assertThat(waterfall.zero()).isEqualTo("350.0");
        assertThat(waterfall.bars().getLast()).returns("64.0", Waterfall.Bar::x).returns("286.0", Waterfall.Bar::width);
    }

    @Test
    void nothing_at_all_is_still_drawn() {
        assertThat(Waterfall.of(Course.of(List.of(line(null, null)))).bars())
                .extracting(Waterfall.Bar::width)
                .containsOnly("2.0");
    }
}
