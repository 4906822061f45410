package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.closed;
import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.ObservationStaleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lamps may only be lit in a room that is open: that rests on another aggregate than the one that is written. */
class GuardIT {
    private static final int REPORTERS = 16;

    private final TestStore store = TestStore.fresh(REPORTERS + 4);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_observation_that_still_holds_is_no_obstacle() {
        store.append(closed("room", 0));
        store.append(observed("room", 0), lit("lamp", 0));

        assertThat(store.rows("event")).isEqualTo(2);
    }

    @Test
    void an_observation_that_is_outdated_is_refused_and_nothing_is_appended() {
        store.append(closed("room", 0), closed("room", 1));

        assertThatExceptionOfType(ObservationStaleException.class)
                .isThrownBy(() -> store.append(observed("room", 0), lit("lamp", 0)))
                .matches(stale -> stale.aggregateId().equals("room"));
        assertThat(store.rows("event")).isEqualTo(2);
    }

    @Test
    void that_an_aggregate_does_not_exist_can_be_observed_too() {
        store.append(observed("room", -1), lit("lamp", 0));
        store.append(closed("room", 0));

        assertThatExceptionOfType(ObservationStaleException.class)
                .isThrownBy(() -> store.append(observed("room", -1), lit("lamp", 1)));
    }

    @Test
    void an_aggregate_that_does_not_exist_was_not_observed_at_a_revision() {
        assertThatExceptionOfType(ObservationStaleException.class)
                .isThrownBy(() -> store.append(observed("room", 0), lit("lamp", 0)));
    }

    @Test
    void the_aggregate_that_is_written_may_be_observed_as_well() {
        store.append(closed("room", 0));
        store.append(observed("room", 0), closed("room", 1));

        assertThat(store.rows("event")).isEqualTo(2);
    }

    @Test
    void whoever_observes_and_writes_an_aggregate_shuts_out_its_observers_all_the_same() throws Exception {
        try (OpenAppend closing = store.beginAppend(observed("room", -1), closed("room", 0))) {
            CompletableFuture<Object> report = Tries.begin(() -> store.append(observed("room", -1), lit("lamp", 0)));
            Tries.await("the report waits for the room", this::somebodyWaitsForAGuard);

            closing.commit();

            assertThat(report.get(10, TimeUnit.SECONDS)).isInstanceOf(ObservationStaleException.class);
        }
    }

    @Test
    void whoever_changes_the_room_waits_for_those_who_observe_it_at_that_moment() throws Exception {
        try (OpenAppend report = store.beginAppend(observed("room", -1), lit("lamp", 0))) {
            CompletableFuture<Object> closing = Tries.begin(() -> store.append(closed("room", 0)));
            Tries.await("the closing append waits for the room", this::somebodyWaitsForAGuard);

            report.commit();

            assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        }
        assertThat(store.rows("event")).isEqualTo(2);
    }

    @Test
    void whoever_observes_the_room_waits_for_the_one_who_changes_it_and_then_sees_the_change() throws Exception {
        try (OpenAppend closing = store.beginAppend(AppendConditions.NONE, closed("room", 0))) {
            CompletableFuture<Object> report = Tries.begin(() -> store.append(observed("room", -1), lit("lamp", 0)));
            Tries.await("the report waits for the room", this::somebodyWaitsForAGuard);

            closing.commit();

            assertThat(report.get(10, TimeUnit.SECONDS)).isInstanceOf(ObservationStaleException.class);
        }
    }

    @Test
    void nobody_waits_for_an_aggregate_of_a_type_that_is_not_guarded() throws Exception {
        try (OpenAppend lamp = store.beginAppend(AppendConditions.NONE, lit("lamp", 0))) {
            CompletableFuture<Object> other = Tries.begin(() -> store.append(observed("lamp", -1), lit("other", 0)));

            assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("done");
            lamp.commit();
        }
    }

    @Test
    void a_closed_room_gets_no_more_reports_and_closing_it_does_not_starve() throws Exception {
        for (int round = 0; round < 10; round++) {
            String room = "room-" + round;
            AtomicBoolean roomClosed = new AtomicBoolean();

            List<Object> outcomes = Tries.atOnce(REPORTERS + 1, thread -> () -> {
                if (thread == REPORTERS) {
                    Tries.await("reports are under way", () -> store.rows("event") > 0);
                    store.append(closed(room, 0));
                    roomClosed.set(true);
                } else {
                    reportUntilRefused(room, room + "-lamp-" + thread);
                }
            });

            assertThat(outcomes).hasSize(REPORTERS + 1).containsOnly("done");
            assertThat(roomClosed).isTrue();
            // An index given after that of the closing event would belong to a report that slipped in behind it.
            assertThat(lastReportIn(room)).isLessThan(indexOf(room));
        }
    }

    /** Asked of the catalogue, so that no test waits as long as a command would. */
    @Test
    void no_command_waits_for_ever_for_a_guard_that_somebody_holds_by_hand() {
        assertThat(store.count("select count(*) from pg_proc, unnest(proconfig) as setting where proname = 'append'"
                        + " and pronamespace = 'event_store'::regnamespace and setting = 'lock_timeout=10s'"))
                .isEqualTo(1);
    }

    private void reportUntilRefused(String room, String lamp) {
        for (long sequence = 0; ; sequence++) {
            try {
                store.append(observed(room, -1), lit(lamp, sequence));
            } catch (ObservationStaleException e) {
                return;
            }
        }
    }

    private boolean somebodyWaitsForAGuard() {
        return store.count(
                        "select count(*) from pg_locks where locktype = 'advisory' and classid = 1702261621"
                                + " and not granted and database = (select oid from pg_database where datname = current_database())")
                > 0;
    }

    private long indexOf(String aggregateId) {
        return store.count("select global_index from event_store.event where aggregate_id = '" + aggregateId + "'");
    }

    private long lastReportIn(String room) {
        return store.count("select coalesce(max(global_index), 0) from event_store.event where aggregate_id like '"
                + room + "-lamp%'");
    }
}
