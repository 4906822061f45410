package nl.voortgang.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static List<Occurrence> history(long events, long seed) {
        List<Occurrence> all = new ArrayList<>();
        History.make(events, seed, all::addAll);
        return all;
    }

    @Test
    void the_same_seed_gives_the_same_events() {
        assertThat(history(5_000, 7)).isEqualTo(history(5_000, 7)).isNotEqualTo(history(5_000, 8));
    }

    @Test
    void it_is_as_long_as_was_asked() {
        for (long wanted : List.of(1_000L, 20_000L, 100_000L)) {
            assertThat((long) history(wanted, 1).size()).isBetween(wanted * 9 / 10, wanted + 1);
        }
    }

    @Test
    void every_stream_counts_from_zero_without_gaps() {
        Map<String, Long> next = new HashMap<>();
        for (Occurrence each : history(20_000, 3)) {
            assertThat(each.sequence()).isEqualTo(next.getOrDefault(each.stream(), 0L));
            next.put(each.stream(), each.sequence() + 1);
        }
    }

    @Test
    void what_is_approved_is_booked_and_some_reports_are_corrected() {
        List<Occurrence> all = history(20_000, 3);

        assertThat(all.stream()
                        .filter(each -> each.event() instanceof AmendmentApproved)
                        .count())
                .isPositive()
                .isEqualTo(all.stream()
                        .filter(each -> each.event() instanceof BudgetAdjusted)
                        .count());
        assertThat(all).anyMatch(each -> each.event() instanceof StatusCorrected);
    }

    @Test
    void names_are_held_once() {
        List<String> claims = history(20_000, 3).stream()
                .map(Occurrence::claim)
                .filter(claim -> claim != null)
                .toList();

        assertThat(claims).isNotEmpty().doesNotHaveDuplicates();
    }
}
