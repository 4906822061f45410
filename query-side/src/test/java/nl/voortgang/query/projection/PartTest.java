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
    void a_log_is_filled_in_as_many_parts_as_memory_makes_necessary() {
        long memory = Runtime.getRuntime().maxMemory();
        assertThat(BulkFill.Measure.ofThisMachine(0, 9).parts()).isEqualTo(1);
        assertThat(BulkFill.Measure.ofThisMachine(memory / 500, 9).parts()).isEqualTo(1);
        assertThat(BulkFill.Measure.ofThisMachine(memory / 100, 9).parts()).isEqualTo(5);
        assertThat(BulkFill.Measure.ofThisMachine(memory / 100, 3).parts()).isEqualTo(2);
        assertThat(BulkFill.Measure.ofThisMachine(1_000_000_000_000L, 9).parts())
                .as("a byte says which")
                .isEqualTo(256);
    }
}
