package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import nl.voortgang.query.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild in bulk leaves behind what following the log does, whatever comes between. */
class BulkRebuildIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final InMemoryLog log = new InMemoryLog();
    private final Register register = new Register();
    private final Projections projections = node(register);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    private Projections node(Register projection) {
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
    void what_cannot_be_digested_is_parked_as_it_is_event_by_event() throws Exception {
        log.appendMany(15_000, 50);
        log.append("many-7", "poison");
        log.append("many-7", "afterwards");
        log.append("many-8", "in between");
        log.append("other", "poison");
        log.appendMany(200, 50);
        follow();
        List<String> live = letters();
        assertThat(live).hasSize(7).anyMatch(letter -> letter.contains("cannot digest this"));

        Queue<String> folders = new ConcurrentLinkedQueue<>();
        register.before(event -> folders.add(Thread.currentThread().getName()));
        RebuildStatus rebuild = projections.rebuildAndWait("register", RebuildListener.NONE);

        assertThat(rebuild.message()).contains("the rows were equal");
        assertThat(letters()).isEqualTo(live);
        assertThat(folders).allMatch(name -> name.contains("-folder-"));
    }

    @Test
    void what_the_database_refuses_is_found_event_by_event() throws Exception {
        log.appendMany(300, 10);
        log.append("many-3", "refused");
        log.appendMany(50, 10);
        follow();
        List<String> live = letters();
        assertThat(live).hasSize(6);

        assertThat(projections.rebuildAndWait("register", RebuildListener.NONE).message())
                .contains("the rows were equal");
        assertThat(letters()).isEqualTo(live);
    }

    @Test
    void too_many_faulty_events_are_found_event_by_event() throws Exception {
        for (int i = 0; i < 6; i++) {
            log.append("faulty-" + i, "poison");
            log.appendMany(10_000, 50);
        }
        follow();
        List<String> live = letters();
        assertThat(live).hasSize(6);

        assertThat(projections.rebuildAndWait("register", RebuildListener.NONE).message())
                .contains("the rows were equal");
        assertThat(letters()).isEqualTo(live);
    }

    @Test
    void what_is_parked_of_some_organisations_stays_parked_when_others_have_their_turn() throws Exception {
        for (int i = 0; i < 10; i++) {
            log.append("faulty-" + i, "good");
            log.append("faulty-" + i, "poison");
            log.append("faulty-" + i, "afterwards");
        }
        follow();
        List<String> live = letters();
        assertThat(live).hasSize(20);

        Map<Long, String> undigested = new TreeMap<>();
        BulkFill.Measure inParts = new BulkFill.Measure(7, 2, 0, 3);
        Map<Long, String> found = Bulk.fill(register, log, inParts, undigested);
        while (!found.isEmpty()) {
            undigested.putAll(found);
            found = Bulk.fill(register, log, inParts, undigested);
        }
        assertThat(Database.rows(
                        "select position, aggregate_id, cause from register_next.dead_letter order by position"))
                .isEqualTo(live);
        assertThat(Database.rows("select count(*) from register_next.seen")).containsExactly("(10)");
    }

    /** It would be left out of both organisations' parts, without anybody noticing. */
    @Test
    void an_event_that_says_otherwise_when_it_is_decoded_ends_it() {
        log.append("many-1", "a");
        log.append("many-1", "b");
        List<String> others = IntStream.range(2, 20)
                .mapToObj(number -> "many-" + number)
                .filter(other -> !Part.of(other, 3).equals(Part.of("many-1", 3)))
                .toList();
        assertThat(others).hasSizeGreaterThan(5);
        for (String other : others) {
            HistoryLog lying = new HistoryLog(log.readAfter(0, 2)) {
                @Override
                String organisation(LoggedEvent event) {
                    return other;
                }
            };
            assertThatThrownBy(() -> Bulk.fill(register, lying, new BulkFill.Measure(10, 1, 0, 3)))
                    .hasMessage("the event at position 2 names two organisations");
        }
    }

    @Test
    void it_reads_in_short_stretches_as_long_as_others_append() throws Exception {
        log.appendMany(4_500, 50);

        assertThat(stretches(9)).containsExactly(1_000, 1_000, 1_000, 1_000, 1_000);
        assertThat(stretches(1)).containsExactly(1_000, 1_000, 1_000, 10_000);
        assertThat(stretches(2)).as("after they stopped").containsExactly(1_000, 1_000, 1_000, 1_000, 10_000);
    }

    /** How many events it wanted at once, where others append until it has looked so often. */
    private List<Integer> stretches(int looks) throws Exception {
        List<Integer> stretches = new ArrayList<>();
        HistoryLog growing = new HistoryLog(log.readAfter(0, 4_500)) {
            private int looked;

            @Override
            public List<UndecodedEvent> readUndecoded(long position, int limit) {
                stretches.add(limit);
                return super.readUndecoded(position, limit);
            }

            @Override
            public long head() {
                looked = Math.min(looked + 1, looks);
                return 4_500L + looked;
            }
        };
        Bulk.fill(register, growing, new BulkFill.Measure(10_000, 1, Long.MAX_VALUE, 1));
        return stretches;
    }

    @Test
    void nothing_is_left_of_a_filling_that_was_interrupted_and_it_starts_anew() throws Exception {
        log.appendMany(35_000, 50);
        hold(25_000);
        projections.rebuild("register");
        reached.await();
        assertThat(projections.of("register").rebuild())
                .returns(RebuildState.RUNNING, RebuildStatus::state)
                .returns(35_000L, RebuildStatus::target)
                .satisfies(rebuild -> assertThat(rebuild.position()).isBetween(1_000L, 25_000L));
        projections.close();

        assertThat(projections.of("register").rebuild()).returns(RebuildState.INTERRUPTED, RebuildStatus::state);
        assertThat(Database.rows("select 1 from register_next.seen")).isEmpty();
        assertThat(Database.rows("select position from register_next.progress")).containsExactly("(0)");
        assertThat(Database.rows("select indexname from pg_indexes where schemaname = 'register_next'"))
                .as("the tables are those of the beginning, and not those that were being filled")
                .contains("(named_now)");

        Register again = new Register();
        AtomicInteger first = new AtomicInteger();
        again.before(event -> {
            if (event.position() == 1 && Thread.currentThread().getName().contains("-folder-")) {
                first.incrementAndGet();
            }
        });
        try (Projections next = node(again)) {
            next.start();
            awaitDone(next);
            assertThat(next.awaitAll(35_000, LONG_ENOUGH)).isTrue();
        }
        assertThat(first).hasValue(1);
        assertThat(Database.rows("select count(*) from register.seen")).containsExactly("(35000)");
    }

    @Test
    void what_happens_meanwhile_is_followed_at_once_and_is_there_after_the_switch() throws Exception {
        log.appendMany(12_000, 50);
        follow();
        holdFolder(11_000);
        projections.rebuild("register");
        reached.await();
        for (int i = 0; i < 20; i++) {
            long position = log.append("meanwhile", "name " + i);
            assertThat(projections.awaitAll(position, LONG_ENOUGH)).isTrue();
        }
        assertThat(Database.rows("select name from register.named where id = 'meanwhile' and to_position > 1000000"))
                .containsExactly("(\"name 19\")");
        letGo.countDown();
        awaitDone(projections);

        assertThat(projections.awaitAll(log.head(), LONG_ENOUGH)).isTrue();
        assertThat(Database.rows("select count(*), max(position) from register.seen"))
                .containsExactly("(12020,12020)");
        ProjectionDigest switched = projections.digest("register");
        projections.rebuildAndWait("register", RebuildListener.NONE);
        assertThat(projections.digest("register")).isEqualTo(switched);
    }

    @Test
    void a_log_without_events_is_rebuilt_too() throws Exception {
        assertThat(projections.rebuildAndWait("register", RebuildListener.NONE).state())
                .isEqualTo(RebuildState.DONE);
        log.appendMany(3, 1);
        projections.start();
        assertThat(projections.awaitAll(3, LONG_ENOUGH)).isTrue();
    }

    private void follow() throws InterruptedException {
        projections.start();
        assertThat(projections.awaitAll(log.head(), LONG_ENOUGH)).isTrue();
    }

    private void hold(long position) {
        register.before(event -> {
            if (event.position() == position) {
                holdUp();
            }
        });
    }

    private void holdFolder(long position) {
        register.before(event -> {
            if (event.position() == position && Thread.currentThread().getName().contains("-folder-")) {
                holdUp();
            }
        });
    }

    private void holdUp() {
        reached.countDown();
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void awaitDone(Projections node) {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        RebuildStatus now = node.of("register").rebuild();
        while ((now == null || now.state() != RebuildState.DONE) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            now = node.of("register").rebuild();
        }
        assertThat(now).as("%s", now).isNotNull().returns(RebuildState.DONE, RebuildStatus::state);
    }

    private static List<String> letters() {
        return Database.rows("select position, aggregate_id, cause from register.dead_letter order by position");
    }
}
