package nl.voortgang.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeadWatchTest {
    private final HeadWatch watch = new HeadWatch();

    @Test
    void the_head_never_goes_back() {
        watch.advanceTo(7);
        watch.advanceTo(5);

        assertThat(watch.position()).isEqualTo(7);
    }

    @Test
    void old_news_calls_nobody() {
        AtomicInteger calls = new AtomicInteger();
        watch.onAdvance(calls::incrementAndGet);

        watch.advanceTo(7);
        watch.advanceTo(7);

        assertThat(calls).hasValue(1);
    }

    @Test
    void everybody_who_waits_is_woken() throws Exception {
        CompletableFuture<Object> waiting = Tries.begin(() -> watch.awaitBeyond(6, 20, TimeUnit.SECONDS));

        watch.advanceTo(7);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(true);
    }

    @Test
    void waiting_ends_when_the_time_is_out() throws Exception {
        watch.advanceTo(7);

        assertThat(watch.awaitBeyond(7, 1, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(watch.awaitBeyond(7, 0, TimeUnit.SECONDS)).isFalse();
        assertThat(watch.awaitBeyond(6, 0, TimeUnit.SECONDS)).isTrue();
    }
}
