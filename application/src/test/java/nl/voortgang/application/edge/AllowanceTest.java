package nl.voortgang.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private long now = Long.MAX_VALUE - 5;
    private final Allowance sixty = new Allowance(60, () -> now);

    @Test
    void a_minutes_worth_can_be_asked_for_at_once_and_then_one_a_second() {
        assertThat(taken("ans", 100)).isEqualTo(60);
        pass(1);
        assertThat(taken("ans", 100)).isEqualTo(1);
        pass(10);
        assertThat(taken("ans", 100)).isEqualTo(10);
    }

    @Test
    void nobody_pays_for_another() {
        assertThat(taken("ans", 100)).isEqualTo(60);
        assertThat(taken("bob", 100)).isEqualTo(60);
    }

    @Test
    void whoever_must_wait_is_told_how_long_and_waiting_is_enough() {
        Allowance six = new Allowance(6, () -> now);
        for (int i = 0; i < 6; i++) {
            assertThat(six.take("ans")).isEmpty();
        }
        assertThat(six.take("ans")).hasValue(10);
        pass(4);
        assertThat(six.take("ans")).as("asking again costs nothing").hasValue(6);
        pass(6);
        assertThat(six.take("ans")).isEmpty();
    }

    @Test
    void what_was_not_used_is_not_saved_up_for_ever() {
        pass(3_600);
        assertThat(taken("ans", 1_000)).isEqualTo(60);
        pass(3_600);
        assertThat(taken("ans", 1_000)).isEqualTo(60);
    }

    @Test
    void zero_limits_nothing() {
        Allowance none = new Allowance(0, () -> now);
        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> none.take("ans").isPresent())
                        .count())
                .isZero();
    }

    private int taken(String who, int tries) {
        return (int)
                IntStream.range(0, tries).filter(i -> sixty.take(who).isEmpty()).count();
    }

    private void pass(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
