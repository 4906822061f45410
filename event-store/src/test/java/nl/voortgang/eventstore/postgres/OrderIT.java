package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.LoggedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No reader is handed a position before everything below it has ended. */
class OrderIT {
    private final TestStore store = TestStore.fresh();
    private final Rounds rounds = new Rounds(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_append_that_is_rolled_back_leaves_no_hole() throws Exception {
        store.append(lit("a", 0));
        store.beginAppend(AppendConditions.NONE, lit("b", 0)).close();
        store.append(lit("a", 1));

        assertThat(rounds.make()).isEqualTo(2);
        assertThat(store.log().readAfter(0, 10))
                .extracting(LoggedEvent::position)
                .containsExactly(1L, 2L);
    }

    @Test
    void while_an_append_is_open_no_position_beyond_it_is_handed_out() throws Exception {
        try (OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0))) {
            store.append(lit("later", 0));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rounds.makeWithin("100ms"))
                    .matches(timeout -> "55P03".equals(timeout.getSQLState()));
            assertThat(store.log().head()).isZero();

            open.commit();
        }
        assertThat(rounds.make()).isEqualTo(2);
        assertThat(store.log().readAfter(0, 10))
                .extracting(LoggedEvent::aggregateId)
                .containsExactly("open", "later");
    }

    @Test
    void appending_does_not_wait_while_the_sequencer_waits_for_an_open_append() throws Exception {
        try (OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0))) {
            store.append(lit("a", 0));
            CompletableFuture<Object> round = rounds.beginAndWait();

            assertThat(Tries.begin(() -> store.append(lit("a", 1))).get(10, TimeUnit.SECONDS))
                    .isEqualTo("done");
            assertThat(round).isNotDone();

            open.commit();
            // What was appended after the round had begun is left for the next one.
            assertThat(round.get(10, TimeUnit.SECONDS)).isEqualTo(2L);
        }
    }

    @Test
    void an_open_append_is_waited_for_whichever_lock_it_holds() throws Exception {
        store.append(lit("any", 0));
        try (OpenAppend first = store.beginAppend(AppendConditions.NONE, lit("first", 0))) {
            CompletableFuture<Object> round = rounds.beginAndWait();
            // The second gets the lock that is free while the round waits for the first.
            try (OpenAppend second = store.beginAppend(AppendConditions.NONE, lit("second", 0))) {
                store.append(lit("third", 0));
                first.commit();

                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> rounds.makeWithin("100ms"));

                second.commit();
            }
            assertThat(round.get(10, TimeUnit.SECONDS)).isEqualTo(2L);
        }
        assertThat(rounds.make()).isEqualTo(4);
        assertThat(rounds.order()).containsExactly("any", "first", "second", "third");
    }

    @Test
    void what_is_appended_between_the_two_locks_of_a_round_is_left_for_the_next() throws Exception {
        store.append(lit("any", 0));
        try (OpenAppend first = store.beginAppend(AppendConditions.NONE, lit("first", 0))) {
            CompletableFuture<Object> round = rounds.beginAndWait();
            try (OpenAppend second = store.beginAppend(AppendConditions.NONE, lit("second", 0))) {
                first.commit();
                Tries.await("the round waits for the other lock", () -> rounds.waitsFor(2));
                try (OpenAppend third = store.beginAppend(AppendConditions.NONE, lit("third", 0))) {
                    store.append(lit("fourth", 0));
                    second.commit();

                    assertThat(round.get(10, TimeUnit.SECONDS)).isEqualTo(2L);
                    assertThat(rounds.order()).containsExactly("any", "first");
                    third.commit();
                }
            }
        }
        assertThat(rounds.make()).isEqualTo(5);
        assertThat(rounds.order()).containsExactly("any", "first", "second", "third", "fourth");
    }

    @Test
    void positions_are_dense_and_nothing_is_lost_while_many_write_and_some_fail() throws Exception {
        int writers = 16;
        int events = 60;
        store.started();
        OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0));

        List<Object> outcomes = Tries.atOnce(writers, thread -> () -> {
            for (int sequence = 0; sequence < events; sequence++) {
                store.append(lit("lamp-" + thread, sequence));
                if (sequence % 5 == 0) {
                    rolledBack(thread, sequence);
                }
                if (thread == 0 && sequence == events / 2) {
                    assertThat(store.log().head()).isZero();
                    Tries.outcome(() -> commit(open));
                }
            }
        });

        assertThat(outcomes).containsOnly("done");
        CompleteLog.check(store.awaitEvents(writers * events + 1), writers, events);
        open.close();
    }

    private void rolledBack(int thread, int sequence) {
        Object outcome = Tries.outcome(() -> {
            store.beginAppend(AppendConditions.NONE, lit("gone-" + thread + "-" + sequence, 0))
                    .close();
            return "rolled back";
        });
        assertThat(outcome).isEqualTo("rolled back");
    }

    private static Object commit(OpenAppend open) throws SQLException {
        open.commit();
        return open;
    }
}
