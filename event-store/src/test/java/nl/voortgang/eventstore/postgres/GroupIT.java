package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.closed;
import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.observed;
import static nl.voortgang.eventstore.postgres.TestStore.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.StoredReceipt;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database function writes of a group, and what it leaves. */
class GroupIT {
    private static final AppendConditions NONE = AppendConditions.NONE;

    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void requests_without_a_doubt_are_all_written() throws SQLException {
        store.append(lit("b", 0));

        assertThat(write(
                        request(receipt("scope", "a"), lit("a", 0), lit("a", 1)),
                        request(NONE, lit("b", 1)),
                        request(receipt("scope", "c"), lit("c", 0))))
                .containsExactly(true, true, true);

        assertThat(store.parts.receipts().find("scope", "a")).contains(new StoredReceipt("00ff", "a", 1));
        assertThat(store.parts.receipts().find("scope", "c")).contains(new StoredReceipt("00ff", "c", 0));
        assertThat(sequences("a")).containsExactly(0L, 1L);
        assertThat(sequences("b")).containsExactly(0L, 1L);
        assertThat(sequences("c")).containsExactly(0L);
    }

    @Test
    void the_events_of_a_request_stay_in_their_order_and_keep_their_texts() throws SQLException {
        DomainEventMessage<LampLit> first = lit("a", 0, new LampLit(1, new Note("first"), null));
        DomainEventMessage<LampLit> second = lit("a", 1, new LampLit(2, new Note("second"), new Note("more")));
        DomainEventMessage<LampLit> other = lit("b", 0, new LampLit(3, null, null));

        write(request(NONE, other), request(NONE, first, second));
        store.givePositions();

        assertThat(store.log().readAfter(0, 10))
                .extracting(LoggedEvent::payload)
                .containsExactlyInAnyOrder(first.getPayload(), second.getPayload(), other.getPayload())
                .containsSubsequence(first.getPayload(), second.getPayload());
        assertThat(store.rows("text_key")).isEqualTo(2);
    }

    @Test
    void where_the_first_event_is_taken_the_second_is_not_written_either_and_the_others_are() throws SQLException {
        store.append(lit("a", 0));

        assertThat(write(request(NONE, lit("a", 0), lit("a", 1)), request(NONE, lit("b", 0), lit("b", 1))))
                .containsExactly(false, true);

        assertThat(sequences("a")).containsExactly(0L);
        assertThat(sequences("b")).containsExactly(0L, 1L);
    }

    @Test
    void a_request_that_would_leave_a_gap_is_left() throws SQLException {
        assertThat(write(request(receipt("scope", "key"), lit("a", 1)), request(NONE, lit("b", 0))))
                .containsExactly(false, true);

        assertThat(sequences("a")).isEmpty();
        assertThat(store.rows("receipt")).isZero();
    }

    @Test
    void a_key_that_was_used_before_is_left() throws SQLException {
        store.append(receipt("scope", "key"), lit("a", 0));

        assertThat(write(
                        request(receipt("scope", "key"), lit("b", 0)), request(receipt("scope", "other"), lit("c", 0))))
                .containsExactly(false, true);

        assertThat(store.parts.receipts().find("scope", "key")).contains(new StoredReceipt("00ff", "a", 0));
        assertThat(sequences("b")).isEmpty();
    }

    @Test
    void what_was_left_is_not_remembered() throws SQLException {
        store.append(lit("a", 0));

        assertThat(write(
                        request(receipt("scope", "key"), lit("a", 0)), request(receipt("scope", "other"), lit("b", 0))))
                .containsExactly(false, true);
        assertThat(store.parts.receipts().find("scope", "key")).isEmpty();

        store.append(receipt("scope", "key"), lit("a", 1));
        assertThat(store.parts.receipts().find("scope", "other")).isPresent();
    }

    @Test
    void what_rests_on_something_that_has_changed_is_left() throws SQLException {
        store.append(closed("room", 0));

        assertThat(write(
                        request(observed("room", -1), lit("a", 0)),
                        request(observed("room", 0), lit("b", 0)),
                        request(observed("hall", -1), lit("c", 0)),
                        request(observed("hall", 0), lit("d", 0)),
                        request(NONE, lit("e", 0))))
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void nobody_waits_for_what_somebody_is_changing() throws SQLException {
        try (OpenAppend closing = store.beginAppend(NONE, closed("room", 0))) {
            assertThat(write(request(observed("room", -1), lit("a", 0)), request(observed("hall", -1), lit("b", 0))))
                    .containsExactly(false, true);
            closing.commit();
        }
    }

    @Test
    void whoever_waits_to_change_something_is_not_overtaken() throws Exception {
        try (OpenAppend report = store.beginAppend(observed("room", -1), lit("a", 0))) {
            CompletableFuture<Object> closing = Tries.begin(() -> store.append(closed("room", 0)));
            Tries.await("the closing append waits for the room", () -> store.waitingForGuards() == 1);

            assertThat(write(request(observed("room", -1), lit("b", 0)))).containsExactly(false);

            report.commit();
            assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        }
    }

    @Test
    void whoever_changes_something_waits_for_a_group_that_rests_on_it() throws Exception {
        try (Connection open = store.single().getConnection()) {
            open.setAutoCommit(false);
            GroupCall.execute(open, List.of(request(observed("room", -1), lit("a", 0))));
            CompletableFuture<Object> closing = Tries.begin(() -> store.append(closed("room", 0)));
            Tries.await("the closing append waits", () -> store.waitingForGuards() == 1);
            open.commit();
            assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        }
        assertThat(store.count("select (select global_index from event_store.event where aggregate_id = 'a')"
                        + " - (select global_index from event_store.event where aggregate_id = 'room')"))
                .isNegative();
    }

    @Test
    void a_place_that_another_is_taking_is_waited_for_and_then_left() throws Exception {
        try (OpenAppend open = store.beginAppend(NONE, lit("a", 0))) {
            CompletableFuture<Object> group =
                    Tries.begin(() -> write(request(receipt("scope", "key"), lit("a", 0)), request(NONE, lit("b", 0))));
            Tries.await("the group waits", store::aGroupWaits);

            open.commit();

            assertThat(group.get(10, TimeUnit.SECONDS)).isEqualTo(new boolean[] {false, true});
        }
        assertThat(store.rows("receipt")).isZero();
    }

    @Test
    void a_group_does_not_wait_for_long_and_leaves_nothing_then() throws SQLException {
        OpenAppend held = store.beginAppend(NONE, lit("b", 0));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> write(request(receipt("scope", "key"), lit("a", 0)), request(NONE, lit("b", 0))))
                .satisfies(
                        failure -> assertThat(AppendFailures.isCertain(failure)).isTrue());
        held.close();
        assertThat(store.rows("event")).isZero();
        assertThat(store.rows("receipt")).isZero();
    }

    @Test
    void whatever_is_handed_to_it_no_gap_comes_of_it_and_nothing_is_there_twice() throws SQLException {
        store.append(lit("a", 0));

        Object unused = Tries.outcome(() ->
                write(request(NONE, lit("a", 1)), request(NONE, lit("a", 1), lit("a", 2)), request(NONE, lit("a", 3))));
        Object again = Tries.outcome(() -> write(request(NONE, lit("c", 0)), request(NONE, lit("c", 1))));

        assertThat(again).isEqualTo(new boolean[] {true, false});
        List<Long> written = sequences("a");
        assertThat(written).isEqualTo(List.of(0L, 1L, 2L, 3L).subList(0, written.size()));
    }

    /** Both write the same two aggregates; they meet in one order, whatever order the request has. */
    @Test
    void a_group_and_a_request_over_the_same_aggregates_do_not_wait_for_each_other_in_a_circle() throws Exception {
        for (int round = 0; round < 20; round++) {
            long sequence = round;
            List<Object> outcomes = Tries.atOnce(2, thread -> () -> {
                if (thread == 0) {
                    store.append(lit("b", sequence), lit("a", sequence));
                } else {
                    writeOrFail(request(NONE, lit("a", sequence)), request(NONE, lit("b", sequence)));
                }
            });
            assertThat(outcomes).noneMatch(Tries::wasDeadlock);
            assertThat(sequences("a")).hasSize(round + 1);
            assertThat(sequences("b")).hasSize(round + 1);
        }
    }

    private void writeOrFail(AppendRequest... group) {
        try {
            boolean[] unused = write(group);
        } catch (SQLException e) {
            throw AppendFailures.meaningOf(e);
        }
    }

    private static AppendRequest request(AppendConditions conditions, DomainEventMessage<?>... events) {
        return Requests.of(conditions, events);
    }

    private boolean[] write(AppendRequest... group) throws SQLException {
        try (Connection connection = store.single().getConnection()) {
            return GroupCall.execute(connection, List.of(group));
        }
    }

    private List<Long> sequences(String aggregateId) {
        return store.jdbc.queryForList(
                "select sequence from event_store.event where aggregate_id = ? order by global_index",
                Long.class,
                aggregateId);
    }
}
