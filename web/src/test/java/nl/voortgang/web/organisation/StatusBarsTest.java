package nl.voortgang.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.query.statusmatrix.MatrixPeriod;
import nl.voortgang.web.organisation.LegendLines.Line;
import nl.voortgang.web.organisation.StatusBars.Bar;
import nl.voortgang.web.organisation.StatusBars.Part;
import org.junit.jupiter.api.Test;

class StatusBarsTest {
    private static final List<MatrixPeriod> PERIODS = List.of(
            new MatrixPeriod("rek-2019", "Status 2019", "Rek. 2019"),
            new MatrixPeriod("vgr1-2020", "1e VGR", "1e VGR"),
            new MatrixPeriod("vgr2-2020", "2e VGR", "2e VGR"));

    private static Line line(String code, String colour, Long... counts) {
        return new Line(
                new ScaleValue(code, code, null, StatusLevel.ON_TRACK, colour, StatusShape.CIRCLE), List.of(counts));
    }

    private static StatusBars drawn(Line... lines) {
        return Objects.requireNonNull(StatusBars.of(List.of(lines), PERIODS));
    }

    @Test
    void each_period_is_a_bar_and_each_status_its_share_of_it() {
        StatusBars bars = drawn(
                line("V", "#1a7f37", 11L, 13L, 14L),
                line("N", "#b42318", 1L, 3L, 2L),
                line("G", "#6f7f86", 4L, 0L, 0L));

        Bar first = bars.bars().getFirst();
        assertThat(first.parts()).extracting(Part::count).containsExactly(11L, 1L, 4L);
        double room = StatusBars.WIDTH - 4.0;
        assertThat(first.parts())
                .extracting(part -> Double.parseDouble(part.width()))
                .satisfiesExactly(
                        green -> assertThat(green).isCloseTo(room * 11 / 16, within(0.1)),
                        red -> assertThat(red).isCloseTo(room / 16, within(0.1)),
                        grey -> assertThat(grey).isCloseTo(room * 4 / 16, within(0.1)));
        assertThat(bars.bars().getLast().parts())
                .extracting(part -> part.value().code())
                .containsExactly("V", "N");
    }

    @Test
    void parts_stand_beside_each_other_and_fill_the_bar() {
        StatusBars bars = drawn(line("V", "#1a7f37", 1L, 0L, 0L), line("N", "#b42318", 1L, 0L, 0L));

        Part left = bars.bars().getFirst().parts().getFirst();
        Part right = bars.bars().getFirst().parts().getLast();
        assertThat(Double.parseDouble(right.x()))
                .isGreaterThan(Double.parseDouble(left.x()) + Double.parseDouble(left.width()));
        assertThat(Double.parseDouble(right.x()) + Double.parseDouble(right.width()))
                .isCloseTo(StatusBars.WIDTH, within(0.2));
    }

    @Test
    void a_part_too_narrow_for_its_number_goes_without() {
        StatusBars bars = drawn(line("V", "#1a7f37", 99L, 0L, 0L), line("N", "#b42318", 1L, 0L, 0L));

        assertThat(bars.bars().getFirst().parts()).extracting(Part::labelled).containsExactly(true, false);
    }

    @Test
    void a_number_can_be_read_on_its_colour() {
        StatusBars bars = drawn(line("V", "#0b4f1c", 1L, 0L, 0L), line("O", "#ffcc00", 1L, 0L, 0L));

        assertThat(bars.bars().getFirst().parts()).extracting(Part::ink).containsExactly("#ffffff", "#000000");
    }

    @Test
    void where_nothing_was_given_there_is_no_bar_and_without_any_no_drawing() {
        StatusBars bars = drawn(line("V", "#1a7f37", 0L, 2L, 0L));

        assertThat(bars.bars()).extracting(bar -> bar.period().code()).containsExactly("vgr1-2020");
        assertThat(bars.height()).isEqualTo(72);
        assertThat(StatusBars.of(List.of(line("V", "#1a7f37", 0L, 0L, 0L)), PERIODS))
                .isNull();
    }
}
