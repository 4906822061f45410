package nl.voortgang.publication.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.events.PeriodId;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final PeriodId PERIOD = PeriodId.of("zevenaar/vgr1-2020");
    private static final Instant NOW = Instant.parse("2020-11-19T09:08:33Z");

    private final Troubles troubles = new KeptTroubles();
    private final Attempts attempts = new Attempts(troubles);

    @Test
    void what_never_failed_is_due() {
        assertThat(attempts.isDue(PERIOD, 1, NOW)).isTrue();
        assertThat(attempts.trouble(PERIOD, 1)).isEmpty();
    }

    @Test
    void each_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            PrintTrouble trouble = attempts.failed(PERIOD, 1, NOW, new IllegalStateException("no fonts"));
            pauses.add(Duration.between(NOW, trouble.nextAttempt()).toSeconds());
        }

        assertThat(pauses).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
        assertThat(attempts.trouble(PERIOD, 1)).hasValueSatisfying(trouble -> {
            assertThat(trouble.attempts()).isEqualTo(12);
            assertThat(trouble.kind()).isEqualTo("IllegalStateException");
        });
    }

    @Test
    void it_is_due_again_when_the_pause_is_over_and_others_are_due_all_the_time() {
        attempts.failed(PERIOD, 1, NOW, new IllegalStateException("no fonts"));

        assertThat(attempts.isDue(PERIOD, 1, NOW.plusSeconds(1))).isFalse();
        assertThat(attempts.isDue(PERIOD, 1, NOW.plusSeconds(2))).isTrue();
        assertThat(attempts.isDue(PERIOD, 2, NOW)).isTrue();
        assertThat(attempts.isDue(PeriodId.of("zevenaar/rek-2019"), 1, NOW)).isTrue();
    }

    @Test
    void another_node_knows_of_it_and_goes_on_counting() {
        attempts.failed(PERIOD, 1, NOW, new IllegalStateException("no fonts"));
        Attempts ofAnother = new Attempts(troubles);

        assertThat(ofAnother.isDue(PERIOD, 1, NOW.plusSeconds(1))).isFalse();
        assertThat(ofAnother
                        .failed(PERIOD, 1, NOW.plusSeconds(2), new IllegalStateException("no fonts"))
                        .attempts())
                .isEqualTo(2);
    }

    @Test
    void of_what_is_under_way_no_more_nothing_is_known() {
        attempts.failed(PERIOD, 1, NOW, new IllegalStateException("no fonts"));
        attempts.failed(PeriodId.of("zevenaar/rek-2019"), 1, NOW, new IllegalStateException("no fonts"));

        attempts.forgetAllBut(List.of(Asked.first(PERIOD)));

        assertThat(troubles.all()).extracting(Troubles.Of::period).containsExactly(PERIOD);
    }

    @Test
    void what_succeeded_in_the_end_has_no_trouble_left() {
        attempts.failed(PERIOD, 1, NOW, new IllegalStateException("no fonts"));

        attempts.succeeded(PERIOD, 1);

        assertThat(attempts.trouble(PERIOD, 1)).isEmpty();
        assertThat(attempts.isDue(PERIOD, 1, NOW)).isTrue();
    }
}
