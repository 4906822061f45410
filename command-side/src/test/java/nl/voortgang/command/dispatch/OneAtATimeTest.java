package nl.voortgang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of those who saw the same revision one tries, and the others wait for what becomes of it. */
@Timeout(20)
class OneAtATimeTest {
    private final OneAtATime turns = new OneAtATime();
    private final AtomicBoolean past = new AtomicBoolean();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch firstTries = new CountDownLatch(1);
    private final CountDownLatch outcome = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        outcome.countDown();
    }

    @Test
    void who_comes_when_it_is_past_does_not_try() {
        past.set(true);
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> tryAt("activity", 6, () -> 7));
        assertThat(attempts).hasValue(0);
    }

    @Test
    void all_who_wait_for_one_that_is_carried_out_are_refused_without_trying() throws Exception {
        CompletableFuture<Long> first = first(() -> {
            past.set(true);
            return 7;
        });
        Waiting second = waiting(() -> tryAt("activity", 6, () -> 7));
        Waiting third = waiting(() -> tryAt("activity", 6, () -> 7));

        outcome.countDown();

        assertThat(first.get()).isEqualTo(7);
        assertThatThrownBy(second.answer::get).hasCauseInstanceOf(StaleRevision.class);
        assertThatThrownBy(third.answer::get).hasCauseInstanceOf(StaleRevision.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void where_the_first_is_refused_the_next_one_tries() throws Exception {
        CompletableFuture<Long> first = first(() -> {
            throw new Refused(Reason.PERIOD_CLOSED, "Nee.");
        });
        Waiting second = waiting(() -> tryAt("activity", 6, () -> 7));

        outcome.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(Refused.class);
        assertThat(second.answer.get()).isEqualTo(7);
    }

    @Test
    void nobody_waits_for_another_revision_or_another_aggregate() throws Exception {
        CompletableFuture<Long> first = first(() -> 7);

        assertThat(tryAt("activity", 7, () -> 8)).isEqualTo(8);
        assertThat(tryAt("other", 6, () -> 7)).isEqualTo(7);

        assertThat(first).isNotDone();
    }

    private long tryAt(String aggregateId, long revision, LongSupplier attempt) {
        return turns.tryAt(aggregateId, revision, past::get, () -> {
            attempts.incrementAndGet();
            return attempt.getAsLong();
        });
    }

    /** Somebody who tries, until the outcome is let through. */
    private CompletableFuture<Long> first(LongSupplier ending) throws InterruptedException {
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> tryAt("activity", 6, () -> {
            firstTries.countDown();
            awaitOutcome();
            return ending.getAsLong();
        }));
        firstTries.await();
        return first;
    }

    private void awaitOutcome() {
        try {
            assertThat(outcome.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Waiting(Thread thread, CompletableFuture<Long> answer) {}

    /** Somebody who certainly waits when this returns. */
    private static Waiting waiting(LongSupplier trying) {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                answer.complete(trying.getAsLong());
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        while (thread.getState() != Thread.State.WAITING && !answer.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();
        return new Waiting(thread, answer);
    }
}
