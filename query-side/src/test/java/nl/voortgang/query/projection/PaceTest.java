package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private long now = 100;
    private final Pace pace = new Pace(10_000, () -> now);

    @Test
    void it_begins_with_a_short_stretch_because_nobody_knows_yet_whether_others_are_at_work() {
        assertThat(pace.isShared()).isTrue();
        assertThat(pace.stretch()).isEqualTo(1_000);
    }

    @Test
    void where_nobody_appends_it_goes_on_at_full_speed() {
        pace.rest(50);
        assertThat(pace.stretch()).as("it was looked once only").isEqualTo(1_000);

        now += 700;
        assertThat(pace.rest(50)).isZero();
        assertThat(pace.stretch()).isEqualTo(10_000);
        assertThat(pace.isShared()).isFalse();
    }

    @Test
    void where_somebody_appends_it_rests_as_long_as_it_worked_and_reads_less() {
        pace.rest(50);

        now += 700;
        assertThat(pace.rest(51)).isEqualTo(Duration.ofNanos(700));
        assertThat(pace.stretch()).isEqualTo(1_000);
        assertThat(pace.isShared()).isTrue();
    }

    @Test
    void the_rest_is_not_reckoned_as_work() {
        pace.rest(50);
        now += 700;
        now += pace.rest(51).toNanos();

        now += 30;
        assertThat(pace.rest(52)).isEqualTo(Duration.ofNanos(30));
    }

    @Test
    void when_the_others_stop_it_goes_on_at_full_speed() {
        pace.rest(50);
        now += 700;
        now += pace.rest(51).toNanos();

        now += 30;
        assertThat(pace.rest(51)).isZero();
        assertThat(pace.stretch()).isEqualTo(10_000);
    }

    @Test
    void a_stretch_is_never_longer_than_at_full_speed() {
        assertThat(new Pace(20, () -> now).stretch()).isEqualTo(20);
    }
}
