package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.closed;
import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.observed;
import static nl.voortgang.eventstore.postgres.TestStore.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.DuplicateRequestException;
import nl.voortgang.eventstore.ObservationStaleException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers whose requests share a transaction: each gets its own answer, whatever becomes of the others and of the group. */
class GroupAppendsIT {
    private static final AppendConditions NONE = AppendConditions.NONE;
    private static final String NUL = "\0";

    private final TestStore store = TestStore.fresh();
    private final GatedSource source = new GatedSource(store.single());
    private final AtomicInteger rounds = new AtomicInteger();
    private final GroupAppends appends = new GroupAppends(source, rounds::incrementAndGet);
    private final List<OpenAppend> occupying = new ArrayList<>();
    private final List<CompletableFuture<Object>> alone = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        source.open();
        for (OpenAppend open : occupying) {
            open.close();
        }
        appends.close();
        store.close();
    }

    @Test
    void each_caller_gets_its_own_answer() throws Exception {
        store.append(receipt("scope", "used"), lit("a", 0));
        store.append(closed("room", 0));
        gather();
        CompletableFuture<Object> fine = begin(NONE, lit("fine", 0), lit("fine", 1));
        CompletableFuture<Object> taken = begin(NONE, lit("a", 0));
        CompletableFuture<Object> used = begin(receipt("scope", "used"), lit("b", 0));
        CompletableFuture<Object> stale = begin(observed("room", -1), lit("c", 0));
        CompletableFuture<Object> gap = begin(NONE, lit("d", 5));
        CompletableFuture<Object> keyed = begin(receipt("scope", "new"), lit("e", 0));

        source.open();

        assertThat(fine.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(keyed.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(taken.get(20, TimeUnit.SECONDS)).isInstanceOf(ConcurrencyException.class);
        assertThat(used.get(20, TimeUnit.SECONDS)).isInstanceOf(DuplicateRequestException.class);
        assertThat(stale.get(20, TimeUnit.SECONDS)).isInstanceOf(ObservationStaleException.class);
        assertThat(gap.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(EventStoreException.class, refusal -> assertThat(Tries.sqlState(refusal))
                        .isEqualTo("ES005"));
        assertThat(transactionsOf("fine", "e")).isEqualTo(1);
    }

    @Test
    void what_the_database_cannot_take_is_refused_alone() throws Exception {
        gather();
        CompletableFuture<Object> fine = begin(NONE, lit("fine", 0));
        CompletableFuture<Object> nul = Tries.begin(() -> appends.append(Requests.of(NONE, lit("with" + NUL, 0))));
        assertThat(nul.get(20, TimeUnit.SECONDS)).isInstanceOf(EventStoreException.class);
        CompletableFuture<Object> late = begin(NONE, lit("late", 0));

        source.open();

        assertThat(fine.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(transactionsOf("fine", "late")).isEqualTo(1);
    }

    @Test
    void readers_are_woken_once_for_a_group() throws Exception {
        gather();
        CompletableFuture<Object> first = begin(NONE, lit("a", 0));
        CompletableFuture<Object> second = begin(NONE, lit("b", 0));

        source.open();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        // The other one is for the request with which the writer came.
        assertThat(rounds).hasValue(2);
    }

    @Test
    void a_group_that_fails_as_a_whole_is_written_one_by_one() throws Exception {
        gather();
        CompletableFuture<Object> first = begin(NONE, lit("a", 0));
        CompletableFuture<Object> second = begin(receipt("scope", "key"), lit("b", 0));
        try (OpenAppend held = store.beginAppend(NONE, lit("b", 0))) {
            source.open();

            // The group gives up waiting for b; then a needs nobody.
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("done");
            assertThat(second).isNotDone();
            held.commit();
        }
        assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(ConcurrencyException.class);
        assertThat(store.rows("receipt")).isZero();
    }

    @Test
    void a_group_whose_session_is_ended_before_its_commit_is_written_all_the_same_and_once() throws Exception {
        inTheMiddleOfAGroup(() -> store.jdbc.queryForList(
                "select pg_terminate_backend(pid) from pg_stat_activity where " + TestStore.A_GROUP_WAITS));
    }

    @Test
    void a_group_that_commits_without_anybody_hearing_of_it_is_written_once() throws Exception {
        inTheMiddleOfAGroup(source::cutTheLine);
    }

    private void inTheMiddleOfAGroup(Disturbance disturbance) throws Exception {
        gather();
        List<CompletableFuture<Object>> callers = List.of(
                begin(NONE, lit("a", 0)), begin(receipt("scope", "key"), lit("b", 0)), begin(NONE, lit("c", 0)));
        OpenAppend held = store.beginAppend(NONE, lit("c", 0));
        source.open();
        Tries.await("the group is under way in the server", store::aGroupWaits);
        disturbance.happen();
        held.close();
        for (CompletableFuture<Object> caller : callers) {
            assertThat(caller.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        }
        assertThat(store.count("select count(*) from event_store.event where aggregate_id in ('a', 'b', 'c')"))
                .isEqualTo(3);
        assertThat(store.rows("receipt")).isEqualTo(1);
    }

    @FunctionalInterface
    private interface Disturbance {
        void happen() throws Exception;
    }

    @Test
    void a_caller_that_is_interrupted_before_its_turn_has_written_nothing() throws Exception {
        gather();
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        CompletableFuture<Object> interrupted = Tries.begin(() -> {
            caller.complete(Thread.currentThread());
            appends.append(Requests.of(NONE, lit("b", 0)));
        });
        Tries.await("it waits", () -> appends.waiting() == 1);

        caller.join().interrupt();

        assertThat(interrupted.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(EventStoreException.class, failure -> assertThat(failure)
                        .hasMessageContaining("nothing"));
        source.open();
        assertThat(store.count("select count(*) from event_store.event where aggregate_id = 'b'"))
                .isZero();
    }

    @Test
    void a_caller_that_is_interrupted_while_its_group_is_written_still_learns_what_came_of_it() throws Exception {
        gather();
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        CountDownLatch returned = new CountDownLatch(1);
        CompletableFuture<Object> interrupted = Tries.begin(() -> {
            caller.complete(Thread.currentThread());
            appends.append(Requests.of(NONE, lit("b", 0)));
            returned.countDown();
            return Thread.currentThread().isInterrupted();
        });
        Tries.await("it waits", () -> appends.waiting() == 1);
        OpenAppend held = store.beginAppend(NONE, lit("b", 0));
        source.open();
        Tries.await("the group is under way in the server", store::aGroupWaits);

        caller.join().interrupt();

        assertThat(returned.getCount()).isEqualTo(1);
        held.close();
        assertThat(interrupted.get(20, TimeUnit.SECONDS))
                .as("still interrupted")
                .isEqualTo(true);
        assertThat(store.count("select count(*) from event_store.event where aggregate_id = 'b'"))
                .isEqualTo(1);
    }

    @Test
    void closing_lets_those_who_wait_have_their_answers() throws Exception {
        gather();
        CompletableFuture<Object> first = begin(NONE, lit("a", 0));
        CompletableFuture<Object> second = begin(NONE, lit("b", 0));
        CompletableFuture<Object> closing = Tries.begin(appends::close);
        assertThat(closing).isNotDone();

        source.open();

        assertThat(closing.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("done");
        appends.append(Requests.of(NONE, lit("c", 0)));
        assertThat(store.count("select count(*) from event_store.event where aggregate_id in ('a', 'b', 'c')"))
                .isEqualTo(3);
    }

    @Test
    void those_who_wait_for_a_guard_by_themselves_hold_nobody_up() throws Exception {
        source.open();
        try (OpenAppend closing = store.beginAppend(NONE, closed("room", 0))) {
            List<CompletableFuture<Object>> reports = new ArrayList<>();
            for (int report = 0; report < 6; report++) {
                reports.add(Tries.begin(appending(observed("room", -1), lit("report-" + report, 0))));
            }
            Tries.await("all of them wait for the room", () -> store.waitingForGuards() == 6);

            assertThat(Tries.begin(appending(NONE, lit("lamp", 0))).get(5, TimeUnit.SECONDS))
                    .isEqualTo("done");
            closing.commit();
            for (CompletableFuture<Object> report : reports) {
                assertThat(report.get(20, TimeUnit.SECONDS)).isInstanceOf(ObservationStaleException.class);
            }
        }
    }

    /** Two go alone and are held up, and one who writes for groups stands before the gate: whoever comes now waits. */
    private void gather() throws Exception {
        for (String lamp : List.of("one", "two")) {
            occupying.add(store.beginAppend(NONE, lit(lamp, 0)));
            alone.add(Tries.begin(appending(NONE, lit(lamp, 0))));
        }
        Tries.await(
                "two are at it",
                () -> store.count("select count(*) from pg_stat_activity where"
                                + " datname = current_database() and wait_event_type = 'Lock'")
                        == 2);
        alone.add(Tries.begin(appending(NONE, lit("three", 0))));
        source.awaitWriter();
    }

    private CompletableFuture<Object> begin(AppendConditions conditions, DomainEventMessage<?>... events) {
        int before = appends.waiting();
        CompletableFuture<Object> caller = Tries.begin(appending(conditions, events));
        Tries.await("the caller waits", () -> appends.waiting() > before);
        return caller;
    }

    private Runnable appending(AppendConditions conditions, DomainEventMessage<?>... events) {
        return () -> appends.append(Requests.of(conditions, events));
    }

    /** In how many transactions these aggregates were written. */
    private long transactionsOf(String... aggregates) {
        return store.count("select count(distinct xmin::text) from event_store.event where aggregate_id in ('"
                + String.join("', '", aggregates) + "')");
    }
}
