package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.voortgang.query.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A projection that has no tables yet comes to its rows by itself, and does not take all night where the log is long. */
class FirstTablesIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int LONG_LOG = (int) FirstTables.FOLLOWED + 1;

    private final InMemoryLog log = new InMemoryLog();
    private final Register register = new Register();
    private final Projections projections = node(register);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    private Projections node(Projection projection) {
        return new Projections(List.of(projection), log, Database.dataSource(), Database.unpooled(), "1");
    }

    @BeforeEach
    void from_nothing() {
        Database.execute("drop schema if exists register cascade; drop schema if exists register_next cascade;"
                + " drop schema if exists register_old cascade; drop schema if exists projection cascade");
    }

    @AfterEach
    void stop() {
        letGo.countDown();
        projections.close();
    }

    @Test
    void a_short_log_is_followed_from_its_beginning() throws Exception {
        log.appendMany(LONG_LOG - 1, 500);
        follow(projections);
        assertThat(projections.of("register").rebuild()).isNull();
        assertThat(log.bulkReadings()).isZero();
    }

    @Test
    void a_long_one_is_taken_in_in_bulk_and_then_followed() throws Exception {
        log.appendMany(LONG_LOG, 500);
        // What a rebuild of rows that are there would refuse: it parks more than these had.
        log.append("many-7", "poison");
        follow(projections);
        assertThat(projections.of("register").rebuild())
                .returns(RebuildState.DONE, RebuildStatus::state)
                .returns("there were no rows to replace", RebuildStatus::message);
        assertThat(Database.rows("select position from register.dead_letter")).containsExactly("(100002)");

        log.append("later", "followed");
        awaitHead(projections);
        assertThat(Database.rows("select count(*), max(position) from register.seen"))
                .containsExactly("(100002,100003)");
        assertThat(projections.rebuildAndWait("register", RebuildListener.NONE).message())
                .contains("the rows were equal");
    }

    @Test
    void until_then_the_tables_can_be_asked_and_are_empty() throws Exception {
        log.appendMany(LONG_LOG, 500);
        holdUpAt(50_000);
        projections.start();
        reached.await();
        assertThat(Database.rows("select * from register.named")).isEmpty();
        assertThat(projections.of("register"))
                .returns(ProjectionState.CATCHING_UP, ProjectionStatus::state)
                .returns(0L, ProjectionStatus::position)
                .returns((long) LONG_LOG, ProjectionStatus::lag);
    }

    @Test
    void what_was_interrupted_is_taken_up_by_the_next_one() throws Exception {
        log.appendMany(LONG_LOG, 500);
        holdUpAt(50_000);
        projections.start();
        reached.await();
        projections.close();
        try (Projections next = node(new Register())) {
            follow(next);
        }
    }

    @Test
    void what_failed_says_so_and_is_begun_again_at_the_next_start() throws Exception {
        log.appendMany(LONG_LOG, 500);
        holdUpAt(50_000);
        projections.start();
        reached.await();
        projections.close();
        Database.execute("update projection.rebuild set state = 'FAILED', message = 'no more room'");
        assertThat(projections.of("register"))
                .returns(ProjectionState.FAILED, ProjectionStatus::state)
                .returns("register waits for a rebuild", ProjectionStatus::message);
        try (Projections next = node(new Register())) {
            follow(next);
        }
    }

    @Test
    void tables_that_somebody_drops_come_back_in_the_same_way() throws Exception {
        log.appendMany(LONG_LOG, 500);
        follow(projections);
        int readings = log.bulkReadings();
        Database.execute("drop schema register cascade");
        log.append("later", "followed");
        awaitHead(projections);
        assertThat(log.bulkReadings()).isGreaterThan(readings);
    }

    private void follow(Projections node) throws InterruptedException {
        node.start();
        awaitHead(node);
    }

    private void awaitHead(Projections node) throws InterruptedException {
        assertThat(node.awaitAll(log.head(), LONG_ENOUGH)).isTrue();
    }

    private void holdUpAt(long position) {
        register.before(event -> {
            if (event.position() == position) {
                reached.countDown();
                try {
                    letGo.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
        });
    }
}
