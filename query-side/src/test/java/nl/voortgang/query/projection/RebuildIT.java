package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final InMemoryLog log = new InMemoryLog();
    private final Tally tally = new Tally("tally");
    private final Projections projections = node(tally, "1");
    private final Stop stop = new Stop();

    private Projections node(Projection projection, String version) {
        return new Projections(List.of(projection), log, Database.dataSource(), Database.unpooled(), version);
    }

    @BeforeEach
    void from_nothing() {
        Database.execute("drop schema if exists tally cascade; drop schema if exists tally_next cascade;"
                + " drop schema if exists tally_old cascade; drop schema if exists projection cascade");
    }

    @AfterEach
    void stop() {
        stop.letGo();
        projections.close();
    }

    @Test
    void a_rebuild_gives_the_same_rows_while_events_keep_coming() throws Exception {
        log.appendMany(22_000, 50);
        projections.start();
        assertThat(projections.awaitAll(22_000, LONG_ENOUGH)).isTrue();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                await(log.appendMany(10, 50));
            }
        });
        RebuildStatus rebuild = projections.rebuildAndWait("tally", RebuildListener.NONE);
        enough.set(true);
        writer.join();
        assertThat(rebuild.state()).isEqualTo(RebuildState.DONE);
        assertThat(rebuild.message()).contains("the rows were equal");

        assertThat(projections.awaitAll(log.head(), LONG_ENOUGH)).isTrue();
        ProjectionDigest live = projections.digest("tally");
        assertThat(live.position()).isEqualTo(log.head());
        projections.rebuildAndWait("tally", RebuildListener.NONE);
        assertThat(projections.digest("tally")).isEqualTo(live);
        assertThat(rows()).isEqualTo(log.head());
    }

    @Test
    void the_live_tables_go_on_while_both_are_compared() throws Exception {
        log.appendMany(6_000, 50);
        projections.start();
        assertThat(projections.awaitAll(6_000, LONG_ENOUGH)).isTrue();
        TableLock lock = new TableLock("tally_next.seen");
        tally.afterwards(events -> {
            if (Thread.currentThread().getName().startsWith("rebuild-")
                    && events.getLast().position() == 6_000) {
                // Its turn comes when what was caught up is committed, and nobody can read the new rows then.
                lock.request();
            }
        });
        CompletableFuture<RebuildStatus> rebuild;
        try (lock) {
            rebuild = CompletableFuture.supplyAsync(
                    this::rebuildAndCompare, work -> new Thread(work, "rebuild-by-hand").start());
            lock.awaitGranted();
            log.appendMany(1, 50);

            assertThat(projections.awaitAll(6_001, LONG_ENOUGH)).isTrue();
            assertThat(ProjectionSchema.next(tally).exists(lock.connection())).isTrue();
        }
        assertThat(rebuild.join().message()).contains("at position 6000 the rows were equal");
        assertThat(rows()).isEqualTo(6_001);
    }

    private RebuildStatus rebuildAndCompare() {
        try {
            return projections.rebuildAndWait("tally", RebuildListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(long position) {
        try {
            assertThat(projections.awaitAll(position, LONG_ENOUGH)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rows_that_were_tampered_with_show_and_are_gone_after_a_rebuild() throws Exception {
        log.appendMany(10, 2);
        projections.start();
        assertThat(projections.awaitAll(10, LONG_ENOUGH)).isTrue();
        ProjectionDigest before = projections.digest("tally");
        Database.execute("update tally.seen set sequence = 99 where position = 3");
        assertThat(projections.digest("tally")).isNotEqualTo(before);
        assertThat(projections.rebuildAndWait("tally", RebuildListener.NONE).message())
                .contains("not equal");
        assertThat(projections.digest("tally")).isEqualTo(before);
    }

    @Test
    void readers_never_see_anything_in_between() throws Exception {
        log.appendMany(200, 5);
        projections.start();
        assertThat(projections.awaitAll(200, LONG_ENOUGH)).isTrue();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Long> fewest = CompletableFuture.supplyAsync(() -> {
            long least = Long.MAX_VALUE;
            while (!enough.get()) {
                least = Math.min(least, rows());
            }
            return least;
        });
        for (int i = 0; i < 20; i++) {
            projections.rebuildAndWait("tally", RebuildListener.NONE);
        }
        enough.set(true);
        assertThat(fewest.join()).isEqualTo(200);
    }

    @Test
    void an_interrupted_rebuild_goes_on_where_it_stopped() throws Exception {
        log.appendMany(30_000, 50);
        rebuildUntilInterruptedAt(20_000);

        Tally again = new Tally("tally");
        List<Long> firstOfBatch = new ArrayList<>();
        again.afterwards(events -> {
            if (Thread.currentThread().getName().startsWith("rebuild-")) {
                firstOfBatch.add(events.getFirst().position());
            }
        });
        try (Projections next = node(again, "1")) {
            next.start();
            awaitRebuild(next, RebuildState.DONE);
        }
        assertThat(firstOfBatch.getFirst()).isEqualTo(15_001L);
        assertThat(rows()).isEqualTo(30_000);
    }

    @Test
    void an_interrupted_rebuild_of_another_version_starts_anew() throws Exception {
        log.appendMany(30_000, 50);
        rebuildUntilInterruptedAt(20_000);

        Tally again = new Tally("tally");
        List<Long> firstOfBatch = new ArrayList<>();
        again.afterwards(events -> firstOfBatch.add(events.getFirst().position()));
        try (Projections next = node(again, "2")) {
            assertThat(next.rebuildAndWait("tally", RebuildListener.NONE).state())
                    .isEqualTo(RebuildState.DONE);
        }
        assertThat(firstOfBatch.getFirst()).isEqualTo(1L);
    }

    private void rebuildUntilInterruptedAt(long position) throws InterruptedException {
        tally.afterwards(stop.at(position));
        projections.rebuild("tally");
        stop.awaitReached();
        assertThat(projections.of("tally").rebuild())
                .returns(RebuildState.RUNNING, RebuildStatus::state)
                .returns(15_000L, RebuildStatus::position)
                .returns(30_000L, RebuildStatus::target);
        projections.close();
        assertThat(projections.of("tally").rebuild()).returns(RebuildState.INTERRUPTED, RebuildStatus::state);
    }

    @Test
    void there_is_one_rebuild_at_a_time_over_all_nodes() throws Exception {
        log.appendMany(30_000, 50);
        tally.afterwards(stop.at(20_000));
        projections.rebuild("tally");
        stop.awaitReached();

        Tally elsewhere = new Tally("tally");
        AtomicBoolean twice = new AtomicBoolean();
        elsewhere.afterwards(events -> twice.set(true));
        try (Projections other = node(elsewhere, "1")) {
            assertThat(other.rebuild("tally").rebuild()).returns(15_000L, RebuildStatus::position);
            List<Long> heard = new ArrayList<>();
            RebuildStatus end = other.rebuildAndWait("tally", (position, target) -> {
                heard.add(position);
                stop.letGo();
            });
            assertThat(end.state()).isEqualTo(RebuildState.DONE);
            assertThat(heard.getFirst()).isEqualTo(15_000L);
        }
        assertThat(twice).isFalse();
    }

    @Test
    void tables_that_are_gone_are_rebuilt_without_anybody_following() throws Exception {
        log.appendMany(12_000, 3);
        List<Long> heard = new ArrayList<>();
        projections.rebuildAndWait("tally", (position, target) -> heard.add(position));
        assertThat(heard).containsExactly(5_000L, 10_000L);
        Database.execute("drop schema tally cascade");
        assertThat(projections.of("tally").state()).isEqualTo(ProjectionState.MISSING);
        assertThat(projections.rebuildAndWait("tally", RebuildListener.NONE).state())
                .isEqualTo(RebuildState.DONE);
        assertThat(rows()).isEqualTo(12_000);
        log.appendMany(1, 1);
        projections.start();
        assertThat(projections.awaitAll(12_001, LONG_ENOUGH)).isTrue();
        assertThat(rows()).isEqualTo(12_001);
    }

    @Test
    void a_rebuild_that_parks_more_than_before_leaves_the_live_tables_alone() throws Exception {
        tally.learn();
        log.append("a", "poison");
        projections.start();
        assertThat(projections.awaitAll(1, LONG_ENOUGH)).isTrue();
        try (Projections worse = node(new Tally("tally"), "2")) {
            RebuildStatus rebuild = worse.rebuildAndWait("tally", RebuildListener.NONE);
            assertThat(rebuild.state()).isEqualTo(RebuildState.FAILED);
            assertThat(rebuild.message()).contains("the rebuilt tables have 1 parked events, the live ones 0");
        }
        assertThat(rows()).isEqualTo(1);
        assertThat(Database.rows("select 1 from pg_namespace where nspname in ('tally_next', 'tally_old')"))
                .isEmpty();
    }

    @Test
    void tables_of_another_version_are_kept_off_and_rebuilt_at_the_start() throws Exception {
        log.appendMany(10, 2);
        projections.start();
        assertThat(projections.awaitAll(10, LONG_ENOUGH)).isTrue();
        try (Projections newer = node(tally.withOtherTables(), "2")) {
            assertThat(newer.of("tally").state()).isEqualTo(ProjectionState.OUTDATED);
            newer.start();
            awaitRebuild(newer, RebuildState.DONE);
            log.appendMany(5, 1);
            assertThat(newer.awaitAll(15, LONG_ENOUGH)).isTrue();
            assertThat(Database.rows("select note from tally.seen")).hasSize(15);
            assertThat(projections.of("tally").state()).isEqualTo(ProjectionState.OUTDATED);
        }
    }

    @Test
    void an_unknown_projection_is_not_found() {
        assertThatThrownBy(() -> projections.rebuild("tallly")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projections.of("tallly")).isInstanceOf(NotFound.class);
    }

    private static void awaitRebuild(Projections node, RebuildState state) throws InterruptedException {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        RebuildStatus now = node.of("tally").rebuild();
        while ((now == null || now.state() != state) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            now = node.of("tally").rebuild();
        }
        assertThat(now).as("%s", now).isNotNull().returns(state, RebuildStatus::state);
    }

    private static long rows() {
        return Database.jdbc()
                .sql("select count(*) from tally.seen")
                .query(Long.class)
                .single();
    }

    /** Holds a rebuild up in the middle of a batch. */
    private static final class Stop {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        Consumer<List<LoggedEvent>> at(long position) {
            return events -> {
                if (events.getLast().position() == position) {
                    reached.countDown();
                    try {
                        letGo.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("interrupted", e);
                    }
                }
            };
        }

        void awaitReached() throws InterruptedException {
            reached.await();
        }

        void letGo() {
            letGo.countDown();
        }
    }
}
