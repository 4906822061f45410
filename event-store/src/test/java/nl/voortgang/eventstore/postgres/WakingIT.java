package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.AppendConditions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Each way in which news reaches a reader, with the other ways shut. */
class WakingIT {
    private static final Duration NEVER = Duration.ofHours(1);

    private final TestStore store = TestStore.fresh();
    private final HeadWatch watch = new HeadWatch();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_round_tells_all_nodes_the_new_head() throws Exception {
        try (Connection connection = store.single().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen event_store_head");
            store.append(lit("lamp", 0), lit("lamp", 1));
            store.givePositions();

            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(20_000);
            assertThat(heard).extracting(PGNotification::getParameter).containsExactly("2");
        }
    }

    @Test
    void a_listener_hears_of_another_nodes_round() throws Exception {
        store.append(lit("before", 0));
        store.givePositions();
        try (HeadListener listener = new HeadListener(store.single(), watch, NEVER)) {
            listener.start();
            assertThat(watch.awaitBeyond(0, 20, TimeUnit.SECONDS)).isTrue();

            store.append(lit("lamp", 0));
            store.givePositions();

            assertThat(watch.awaitBeyond(1, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_listener_looks_for_itself_when_it_hears_nothing() throws Exception {
        try (HeadListener listener = new HeadListener(store.single(), watch, Duration.ofMillis(10))) {
            listener.start();
            store.append(lit("lamp", 0));
            store.jdbc.execute("insert into event_store.log_position"
                    + " select 1, global_index, clock_timestamp(), '' from event_store.event");

            assertThat(watch.awaitBeyond(0, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_sequencer_tells_its_own_node_at_once() throws Exception {
        try (Sequencer sequencer = new Sequencer(store.single(), watch, Duration.ofMillis(10))) {
            sequencer.start();
            store.append(lit("lamp", 0));

            assertThat(watch.awaitBeyond(0, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_append_makes_the_sequencer_begin() throws Exception {
        store.append(lit("before", 0));
        try (Sequencer sequencer = new Sequencer(store.single(), watch, NEVER)) {
            sequencer.start();
            assertThat(watch.awaitBeyond(0, 20, TimeUnit.SECONDS)).isTrue();

            store.engine(AppendConditions.NONE, sequencer::signal).appendEvents(lit("lamp", 0));

            assertThat(watch.awaitBeyond(1, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_backlog_is_worked_off_without_further_signals() throws Exception {
        store.jdbc.execute(
                "insert into event_store.event"
                        + " (sequence, occurred_at, revision, event_id, aggregate_type, aggregate_id, name, payload, metadata)"
                        + " select n, now(), 1, gen_random_uuid(), 'Lamp', 'lamp', 'lamp.lit', '', '' from generate_series(0, 24999) n");
        try (Sequencer sequencer = new Sequencer(store.single(), watch, NEVER)) {
            sequencer.start();

            assertThat(watch.awaitBeyond(24_999, 20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
