package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final List<String> ORGANISATIONS =
            IntStream.range(0, 342).mapToObj(number -> "gemeente-" + number).toList();

    @Test
    void an_organisation_is_in_one_part() {
        for (String each : ORGANISATIONS) {
            assertThat(Part.all(7).filter(part -> part.has(each))).hasSize(1);
        }
        assertThat(Part.all(1).filter(part -> part.has("anything"))).hasSize(1);
    }

    @Test
    void parts_are_about_as_large_as_each_other() {
        assertThat(Part.all(4)
                        .map(part -> ORGANISATIONS.stream().filter(part::has).count()))
                .allSatisfy(size -> assertThat(size).isBetween(60L, 120L));
    }

    @Test
    void threads_share_what_is_of_one_part() {
        assertThat(ORGANISATIONS.stream()
                        .filter(new Part(1, 4)::has)
                        .map(each -> Math.floorMod(each.hashCode(), 2))
                        .distinct())
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void the_whole_goes_on_from_part_to_part() {
        assertThat(Part.all(4).map(part -> part.overall(100, 100))).containsExactly(25L, 50L, 75L, 100L);
        assertThat(new Part(1, 4).overall(0, 100)).isEqualTo(25);
    }

    @Test
    void a_log_that_memory_has_room_for_is_read_once() {
        assertThat(BulkFill.Measure.ofThisMachine(0, 9).parts()).isEqualTo(1);
        assertThat(BulkFill.Measure.ofThisMachine(10_000, 9).parts()).isEqualTo(1);
        assertThat(BulkFill.Measure.ofThisMachine(1_000_000_000_000L, 9).parts())
                .isGreaterThan(
                        BulkFill.Measure.ofThisMachine(100_000_000_000L, 9).parts())
                .isGreaterThan(1);
    }
}
