package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private long now = 100;
    private final Pace pace = new Pace(10_000, () -> now);

    @Test
    void itBeginsWithAShortStretchBecauseNobodyKnowsYetWhetherOthersAreAtWork() {
        assertThat(pace.isShared()).isTrue();
        assertThat(pace.stretch()).isEqualTo(1_000);
    }

    @Test
    void whereNobodyAppendsItGoesOnAtFullSpeed() {
        pace.rest(50);
        assertThat(pace.stretch()).as("it was looked once only").isEqualTo(1_000);

        now += 700;
        assertThat(pace.rest(50)).isZero();
        assertThat(pace.stretch()).isEqualTo(10_000);
        assertThat(pace.isShared()).isFalse();
    }

    @Test
    void whereSomebodyAppendsItRestsAsLongAsItWorkedAndReadsLess() {
        pace.rest(50);

        now += 700;
        assertThat(pace.rest(51)).isEqualTo(Duration.ofNanos(700));
        assertThat(pace.stretch()).isEqualTo(1_000);
        assertThat(pace.isShared()).isTrue();
    }

    @Test
    void theRestIsNotReckonedAsWork() {
        pace.rest(50);
        now += 700;
        now += pace.rest(51).toNanos();

        now += 30;
        assertThat(pace.rest(52)).isEqualTo(Duration.ofNanos(30));
    }

    @Test
    void whenTheOthersStopItGoesOnAtFullSpeed() {
        pace.rest(50);
        now += 700;
        now += pace.rest(51).toNanos();

        now += 30;
        assertThat(pace.rest(51)).isZero();
        assertThat(pace.stretch()).isEqualTo(10_000);
    }

    @Test
    void aStretchIsNeverLongerThanAtFullSpeed() {
        assertThat(new Pace(20, () -> now).stretch()).isEqualTo(20);
    }
}
