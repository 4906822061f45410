package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.LoggedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SequencerIT {
    private final TestStore store = TestStore.fresh();
    private final Rounds rounds = new Rounds(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void committed_events_get_the_next_positions() throws Exception {
        store.started().append(lit("a", 0), lit("b", 0));
        store.append(lit("a", 1));

        List<LoggedEvent> events = store.awaitEvents(3);

        assertThat(events).extracting(LoggedEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(events).extracting(LoggedEvent::aggregateId).containsExactly("a", "b", "a");
    }

    @Test
    void two_sequencers_at_once_give_every_position_once() throws Exception {
        int writers = 8;
        int events = 100;
        try (TestStore other = store.sibling()) {
            store.started();
            other.started();

            List<Object> outcomes = Tries.atOnce(writers, thread -> () -> {
                for (int sequence = 0; sequence < events; sequence++) {
                    (thread % 2 == 0 ? store : other).append(lit("lamp-" + thread, sequence));
                }
            });

            assertThat(outcomes).containsOnly("done");
            CompleteLog.check(other.awaitEvents(writers * events), writers, events);
            CompleteLog.check(store.awaitEvents(writers * events), writers, events);
        }
    }

    @Test
    void of_two_rounds_at_once_the_second_waits_and_goes_on_from_where_the_first_ended() throws Exception {
        store.append(lit("a", 0));
        try (OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0))) {
            CompletableFuture<Object> first = rounds.beginAndWait();
            CompletableFuture<Object> second = Tries.begin(rounds::make);
            Tries.await("both rounds have begun", () -> rounds.waiting() == 2);

            open.commit();

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(2L);
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(2L);
        }
    }

    @Test
    void a_node_that_dies_in_the_middle_of_a_round_holds_nobody_up() throws Exception {
        OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0));
        store.append(lit("a", 0));
        Connection dying = store.single().getConnection();
        CompletableFuture<Object> round =
                Tries.begin(() -> dying.createStatement().execute("select event_store.give_positions(1)"));
        rounds.awaitWaiting();

        dying.abort(Runnable::run);
        assertThat(round.get(10, TimeUnit.SECONDS)).isInstanceOf(SQLException.class);
        open.commit();
        open.close();

        store.started();
        assertThat(store.awaitEvents(2)).hasSize(2);
    }

    @Test
    void a_node_that_pauses_between_two_rounds_holds_nothing() throws Exception {
        try (Connection paused = store.single().getConnection();
                Statement statement = paused.createStatement()) {
            store.append(lit("a", 0));
            statement.execute("select event_store.give_positions(10)");

            assertThat(store.count("select count(*) from pg_locks where pid <> pg_backend_pid()"
                            + " and database = (select oid from pg_database where datname = current_database())"))
                    .isZero();
        }
    }

    @Test
    void a_long_backlog_is_worked_off_in_bounded_rounds() {
        for (int sequence = 0; sequence < 5; sequence++) {
            store.append(lit("a", sequence));
        }

        assertThat(store.count("select event_store.give_positions(2)")).isEqualTo(2);
        assertThat(store.count("select event_store.give_positions(2)")).isEqualTo(4);
        assertThat(store.count("select event_store.give_positions(2)")).isEqualTo(5);
        assertThat(store.count("select event_store.give_positions(2)")).isEqualTo(5);
    }

    @Test
    void the_moment_of_a_position_is_never_before_that_of_the_one_before_it() {
        store.append(lit("a", 0));
        store.jdbc.execute("insert into event_store.log_position"
                + " select 1, global_index, clock_timestamp() + interval '1 hour', '' from event_store.event");
        store.append(lit("a", 1));
        rounds.make();

        List<LoggedEvent> events = store.log().readAfter(0, 10);
        assertThat(events).hasSize(2);
        assertThat(events.get(1).sequencedAt()).isEqualTo(events.get(0).sequencedAt());
    }

    @Test
    void a_position_is_dated_when_it_is_given_and_not_when_its_round_began() throws Exception {
        store.append(lit("any", 0));
        try (OpenAppend open = store.beginAppend(AppendConditions.NONE, lit("open", 0))) {
            CompletableFuture<Object> round = rounds.beginAndWait();
            OffsetDateTime stillOpen = store.jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class);

            open.commit();

            assertThat(round.get(10, TimeUnit.SECONDS)).isEqualTo(2L);
            assertThat(store.log().at(2).orElseThrow().sequencedAt())
                    .isAfter(Objects.requireNonNull(stillOpen).toInstant());
        }
    }

    @Test
    void events_that_nobody_signalled_get_their_position_all_the_same() throws Exception {
        store.started();
        try (OpenAppend elsewhere = store.beginAppend(AppendConditions.NONE, lit("a", 0))) {
            elsewhere.commit();
        }

        assertThat(store.awaitEvents(1)).hasSize(1);
    }

    @Test
    void a_sequencer_that_lost_its_connection_goes_on_with_another() throws Exception {
        store.started().append(lit("a", 0));
        store.awaitEvents(1);

        store.jdbc.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
        Tries.await("an append finds a living connection", () -> "done"
                .equals(Tries.outcome(() -> store.append(lit("a", 1)))));

        assertThat(store.awaitEvents(2)).hasSize(2);
    }

    @Test
    void appending_and_sequencing_insist_on_seeing_what_was_committed_meanwhile() throws Exception {
        try (Connection connection = store.single().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select event_store.give_positions(10)"))
                    .withMessageContaining("READ COMMITTED");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> AppendCall.execute(connection, request(lit("a", 0))))
                    .withMessageContaining("READ COMMITTED");
        }
    }

    private AppendRequest request(DomainEventMessage<?>... events) {
        return store.engine(AppendConditions.NONE).request(List.of(events));
    }
}
