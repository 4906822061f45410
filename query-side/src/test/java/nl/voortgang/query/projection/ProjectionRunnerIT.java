package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.voortgang.query.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class ProjectionRunnerIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final InMemoryLog log = new InMemoryLog();
    private final Tally tally = new Tally("tally");
    private final Projections projections = on(tally);

    private Projections on(Projection projection) {
        return new Projections(List.of(projection), log, Database.dataSource(), Database.unpooled(), "1");
    }

    @BeforeEach
    void from_nothing() {
        Database.execute("drop schema if exists tally cascade; drop schema if exists tally_next cascade;"
                + " drop schema if exists projection cascade");
    }

    @AfterEach
    void stop() {
        projections.close();
    }

    @Test
    void what_happened_before_and_after_the_start_is_projected() throws Exception {
        log.appendMany(3, 3);
        projections.start();
        assertThat(projections.awaitAll(3, LONG_ENOUGH)).isTrue();
        long later = log.append("later", "x");
        assertThat(projections.awaitAll(later, LONG_ENOUGH)).isTrue();
        assertThat(seen()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(projections.of("tally"))
                .isEqualTo(new ProjectionStatus("tally", ProjectionState.UP_TO_DATE, 4, 4, 0, 0, null, null));
    }

    /** In another one the database would have to plan every statement anew. */
    @Test
    void batch_after_batch_goes_over_one_connection() throws Exception {
        projections.start();
        assertThat(projections.awaitAll(log.append("a", "x"), LONG_ENOUGH)).isTrue();
        List<Integer> first = connections();
        for (int batch = 0; batch < 20; batch++) {
            assertThat(projections.awaitAll(log.append("a", "x"), LONG_ENOUGH)).isTrue();
        }
        assertThat(first).hasSize(1);
        assertThat(connections()).isEqualTo(first);
    }

    @Test
    void no_connection_is_left_open() throws Exception {
        projections.start();
        assertThat(projections.awaitAll(log.append("a", "x"), LONG_ENOUGH)).isTrue();
        projections.close();
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        // The database notices a little later.
        while (!connections().isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(connections()).isEmpty();
    }

    @Test
    void the_tables_are_there_from_the_start() {
        projections.start();
        assertThat(seen()).isEmpty();
        assertThatThrownBy(projections::start).hasMessage("started already");
    }

    @Test
    void a_large_backlog_is_projected_in_large_batches() throws Exception {
        AtomicInteger largest = new AtomicInteger();
        tally.afterwards(events -> largest.accumulateAndGet(events.size(), Math::max));
        log.appendMany(40_000, 500);
        projections.start();
        assertThat(projections.awaitAll(40_000, LONG_ENOUGH)).isTrue();
        assertThat(largest.get()).isGreaterThan(1_000).isLessThanOrEqualTo(5_000);
        assertThat(seen()).hasSize(40_000);
    }

    @Test
    void a_poison_event_parks_its_own_aggregate_only() throws Exception {
        log.append("good", "a");
        log.append("bad", "before");
        log.append("bad", "poison");
        log.append("good", "b");
        log.append("bad", "after");
        projections.start();
        assertThat(projections.awaitAll(5, LONG_ENOUGH)).isTrue();
        long later = log.append("bad", "much later");
        assertThat(projections.awaitAll(later, LONG_ENOUGH)).isTrue();

        assertThat(seen()).containsExactly(1L, 2L, 4L);
        assertThat(projections.deadLetters("tally"))
                .extracting(DeadLetter::position, DeadLetter::aggregateId)
                .containsExactly(
                        tuple(3L, "organisation/bad"), tuple(5L, "organisation/bad"), tuple(6L, "organisation/bad"));
        assertThat(projections.deadLetters("tally").getFirst().cause())
                .startsWith("IllegalStateException: cannot digest this at ")
                .contains("Tally.java");
    }

    @Test
    void parked_events_can_be_projected_once_the_fault_is_gone() throws Exception {
        log.append("bad", "poison");
        log.append("bad", "after");
        log.append("worse", "poison");
        projections.start();
        assertThat(projections.awaitAll(3, LONG_ENOUGH)).isTrue();
        assertThat(projections.retryDeadLetters("tally")).isEqualTo(3);
        tally.learn();
        assertThat(projections.retryDeadLetters("tally")).isZero();
        assertThat(seen()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_full_table_of_dead_letters_stops_the_projection() throws Exception {
        log.append("bad", "poison");
        for (int i = 0; i < DeadLetters.CAPACITY + 10; i++) {
            log.append("bad", "more");
        }
        log.append("good", "never reached");
        projections.start();
        assertThat(projections.await("tally", DeadLetters.CAPACITY, LONG_ENOUGH))
                .isTrue();
        ProjectionStatus status = awaitState(projections, ProjectionState.FAILED);
        assertThat(status.position()).isEqualTo(DeadLetters.CAPACITY);
        assertThat(status.deadLetters()).isEqualTo(DeadLetters.CAPACITY);
        assertThat(status.message()).contains("no room");
        assertThat(seen()).isEmpty();

        tally.learn();
        assertThat(projections.retryDeadLetters("tally")).isZero();
        assertThat(projections.awaitAll(log.head(), LONG_ENOUGH)).isTrue();
        assertThat(seen()).hasSize((int) log.head());
    }

    @Test
    void a_full_table_in_the_middle_of_a_batch_keeps_what_came_before() throws Exception {
        for (int i = 0; i < DeadLetters.CAPACITY; i++) {
            log.append("bad-" + i, "poison");
            log.append("good-" + i, "fine");
        }
        log.append("one-too-many", "poison");
        log.append("good", "never reached");
        projections.start();
        assertThat(projections.await("tally", 2 * DeadLetters.CAPACITY, LONG_ENOUGH))
                .isTrue();
        assertThat(awaitState(projections, ProjectionState.FAILED).position()).isEqualTo(2L * DeadLetters.CAPACITY);
        assertThat(seen()).hasSize(DeadLetters.CAPACITY);
    }

    @Test
    void a_connection_lost_between_projecting_and_committing_leaves_nothing_behind() throws Exception {
        AtomicBoolean once = new AtomicBoolean(true);
        tally.afterwards(events -> {
            if (once.getAndSet(false)) {
                Database.execute(
                        "select pg_terminate_backend(pid) from pg_locks l join pg_class c on c.oid = l.relation"
                                + " join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'tally' and c.relname = 'seen' and l.mode = 'RowExclusiveLock'");
            }
        });
        log.appendMany(10, 2);
        projections.start();
        assertThat(projections.awaitAll(10, LONG_ENOUGH)).isTrue();
        assertThat(once).isFalse();
        assertThat(seen()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(projections.deadLetters("tally")).isEmpty();
    }

    @Test
    void two_nodes_project_each_event_once() throws Exception {
        try (Projections other = on(tally)) {
            projections.start();
            other.start();
            for (int i = 0; i < 50; i++) {
                log.appendMany(20, 7);
                assertThat((i % 2 == 0 ? projections : other).awaitAll(log.head(), LONG_ENOUGH))
                        .isTrue();
            }
            assertThat(other.awaitAll(1_000, LONG_ENOUGH)).isTrue();
        }
        assertThat(seen()).hasSize(1_000).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void the_other_node_takes_over_when_one_stops() throws Exception {
        try (Projections other = on(new Tally("tally"))) {
            projections.start();
            other.start();
            log.appendMany(20, 7);
            assertThat(projections.awaitAll(20, LONG_ENOUGH)).isTrue();
            projections.close();
            log.appendMany(20, 7);
            assertThat(other.awaitAll(40, LONG_ENOUGH)).isTrue();
        }
        assertThat(seen()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void tables_that_were_dropped_come_back() throws Exception {
        log.appendMany(10, 2);
        projections.start();
        assertThat(projections.awaitAll(10, LONG_ENOUGH)).isTrue();
        Database.execute("drop schema tally cascade");
        log.appendMany(1, 1);
        assertThat(projections.awaitAll(11, LONG_ENOUGH)).isTrue();
        assertThat(seen()).hasSize(11);
    }

    @Test
    void a_single_missing_table_is_no_fault_of_the_events() throws Exception {
        log.appendMany(10, 2);
        projections.start();
        assertThat(projections.awaitAll(10, LONG_ENOUGH)).isTrue();
        Database.execute("drop table tally.seen");
        log.appendMany(1, 1);
        assertThat(awaitState(projections, ProjectionState.FAILED).message()).contains("rebuild it");
        assertThat(projections.deadLetters("tally")).isEmpty();
        projections.rebuildAndWait("tally", RebuildListener.NONE);
        assertThat(projections.awaitAll(11, LONG_ENOUGH)).isTrue();
        assertThat(seen()).hasSize(11);
    }

    @Test
    void a_revision_can_be_waited_for_before_it_has_a_position() throws Exception {
        projections.start();
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicBoolean seen = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> {
            waiting.countDown();
            try {
                seen.set(projections.awaitRevision("organisation/a", 1, LONG_ENOUGH));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.await();
        log.append("a", "x");
        log.append("b", "x");
        log.append("a", "y");
        reader.join();
        assertThat(seen).isTrue();
        assertThat(projections.awaitRevision("organisation/a", 2, Duration.ofMillis(50)))
                .isFalse();
    }

    @Test
    void a_database_that_is_away_is_waited_for() throws Exception {
        AtomicBoolean away = new AtomicBoolean();
        DataSource flaky = new DelegatingDataSource(Database.unpooled()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLTransientConnectionException("away");
                }
                return super.getConnection();
            }
        };
        try (Projections node = new Projections(List.of(tally), log, Database.dataSource(), flaky, "1")) {
            node.start();
            log.appendMany(5, 1);
            assertThat(node.awaitAll(5, LONG_ENOUGH)).isTrue();
            away.set(true);
            end(connections().getFirst());
            log.appendMany(5, 1);
            assertThat(awaitState(node, ProjectionState.RETRYING))
                    .returns(5L, ProjectionStatus::lag)
                    .returns(0, ProjectionStatus::deadLetters);
            away.set(false);
            assertThat(node.awaitAll(10, LONG_ENOUGH)).isTrue();
            assertThat(node.of("tally").state()).isEqualTo(ProjectionState.UP_TO_DATE);
        }
        assertThat(seen()).hasSize(10);
    }

    private static ProjectionStatus awaitState(Projections node, ProjectionState state) {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        ProjectionStatus now = node.of("tally");
        while (now.state() != state && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            now = node.of("tally");
        }
        assertThat(now.state()).as("%s", now).isEqualTo(state);
        return now;
    }

    /** The processes of those over which the projection follows the log. */
    private static List<Integer> connections() {
        return Database.jdbc()
                .sql(
                        "select pid from pg_stat_activity where application_name = 'voortgang projection tally' order by pid")
                .query(Integer.class)
                .list();
    }

    private static void end(int connection) {
        assertThat(Database.jdbc()
                        .sql("select pg_terminate_backend(?)")
                        .param(connection)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static List<Long> seen() {
        return Database.jdbc()
                .sql("select position from tally.seen order by position")
                .query(Long.class)
                .list();
    }
}
