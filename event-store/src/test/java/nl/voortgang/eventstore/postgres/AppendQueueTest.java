package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.observed;
import static nl.voortgang.eventstore.postgres.TestStore.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.postgres.AppendQueue.Turn;
import org.junit.jupiter.api.Test;

/** Who waits, who writes, and who is written together. */
class AppendQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AppendConditions NONE = AppendConditions.NONE;

    private final AppendQueue queue = new AppendQueue(2, 5);

    @Test
    void whoever_comes_while_few_write_goes_alone() throws InterruptedException {
        assertThat(enter(append("a", 0))).isEqualTo(Turn.ALONE);
        assertThat(enter(append("b", 0))).isEqualTo(Turn.ALONE);
        assertThat(queue.leave()).isFalse();
        assertThat(enter(append("c", 0))).isEqualTo(Turn.ALONE);
    }

    @Test
    void the_first_who_has_to_wait_calls_a_writer_and_the_others_only_wait() throws InterruptedException {
        busy();
        assertThat(enter(append("c", 0))).isEqualTo(Turn.CALL_A_WRITER);
        assertThat(enter(append("d", 0))).isEqualTo(Turn.WAIT);
    }

    @Test
    void when_one_who_went_alone_is_done_another_writer_joins_for_those_who_wait() throws InterruptedException {
        busy();
        enter(append("c", 0));
        assertThat(queue.leave()).isFalse();
        assertThat(queue.leave()).isTrue();
    }

    @Test
    void nobody_overtakes_those_who_wait() throws InterruptedException {
        busy();
        enter(append("c", 0));
        queue.leave();
        queue.leave();

        assertThat(enter(append("d", 0))).isNotEqualTo(Turn.ALONE);
    }

    @Test
    void those_who_wait_are_taken_together_in_their_order() throws InterruptedException {
        assertThat(groups(append("a", 0), append("b", 0), append("c", 0))).containsExactly("a0 b0 c0");
    }

    @Test
    void two_for_the_same_aggregate_are_taken_one_after_the_other() throws InterruptedException {
        assertThat(groups(append("a", 0), append("b", 0), append("a", 1), append("a", 2)))
                .containsExactly("a0 b0", "a1", "a2");
    }

    @Test
    void two_with_the_same_key_are_taken_one_after_the_other() throws InterruptedException {
        assertThat(groups(
                        append(receipt("scope", "key"), "a", 0),
                        append(receipt("scope", "key"), "b", 0),
                        append(receipt("scope", "other"), "c", 0)))
                .containsExactly("a0 c0", "b0");
    }

    @Test
    void whoever_rests_on_what_another_writes_is_not_taken_with_it() throws InterruptedException {
        assertThat(groups(append("a", 0), append(observed("a", 0), "b", 0), append("c", 0)))
                .containsExactly("a0 c0", "b0");
        assertThat(groups(append(observed("a", -1), "b", 0), append("a", 0), append("c", 0)))
                .containsExactly("b0 c0", "a0");
    }

    @Test
    void those_who_rest_on_the_same_are_taken_together() throws InterruptedException {
        assertThat(groups(append(observed("room", -1), "a", 0), append(observed("room", -1), "b", 0)))
                .containsExactly("a0 b0");
    }

    @Test
    void a_request_may_rest_on_the_aggregate_that_it_writes() throws InterruptedException {
        assertThat(groups(append(observed("a", 0), "a", 1))).containsExactly("a1");
    }

    @Test
    void whoever_withdraws_is_not_taken() throws InterruptedException {
        WaitingAppend second = append("d", 0);
        busy();
        enter(append("c", 0));
        enter(second);

        assertThat(queue.withdraw(second)).isTrue();

        assertThat(names(queue.take())).isEqualTo("c0");
        assertThat(queue.withdraw(second)).isFalse();
    }

    @Test
    void whoever_finds_no_room_waits_and_gives_up_in_the_end() throws Exception {
        busy();
        for (int waiting = 0; waiting < 5; waiting++) {
            enter(append("w" + waiting, 0));
        }
        assertThat(queue.enter(append("late", 0), Duration.ofMillis(1))).isEqualTo(Turn.FULL);
        assertThat(queue.size()).isEqualTo(5);

        CompletableFuture<Object> patient = Tries.begin(() -> queue.enter(append("patient", 0), PATIENCE));
        queue.take();

        assertThat(patient.get()).isEqualTo(Turn.WAIT);
    }

    @Test
    void draining_waits_for_those_who_wait_and_lets_later_ones_go_alone() throws Exception {
        busy();
        enter(append("c", 0));
        assertThat(queue.drain(Duration.ofMillis(1))).isFalse();
        CompletableFuture<Object> drained = Tries.begin(() -> queue.drain(PATIENCE));

        assertThat(names(queue.take())).isEqualTo("c0");
        assertThat(drained).isNotDone();
        assertThat(queue.take()).isEmpty();

        assertThat(drained.get()).isEqualTo(true);
        assertThat(enter(append("d", 0))).isEqualTo(Turn.ALONE);
    }

    /** So many are writing that everybody else waits. */
    private void busy() throws InterruptedException {
        enter(append("first", 0));
        enter(append("second", 0));
    }

    private List<String> groups(WaitingAppend... appends) throws InterruptedException {
        AppendQueue fresh = new AppendQueue(1, 100);
        fresh.enter(append("first", 0), PATIENCE);
        for (WaitingAppend append : appends) {
            fresh.enter(append, PATIENCE);
        }
        return Stream.generate(fresh::take)
                .takeWhile(group -> !group.isEmpty())
                .map(AppendQueueTest::names)
                .toList();
    }

    private Turn enter(WaitingAppend append) throws InterruptedException {
        return queue.enter(append, PATIENCE);
    }

    private static String names(List<WaitingAppend> group) {
        return String.join(
                " ",
                group.stream()
                        .map(append -> append.request().aggregateId()
                                + append.request().first().getSequenceNumber())
                        .toList());
    }

    private static WaitingAppend append(String lamp, long sequence) {
        return append(NONE, lamp, sequence);
    }

    private static WaitingAppend append(AppendConditions conditions, String lamp, long sequence) {
        return new WaitingAppend(Requests.of(conditions, lit(lamp, sequence)));
    }
}
