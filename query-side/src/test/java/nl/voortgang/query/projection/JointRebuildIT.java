package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.query.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projections that are rebuilt together share the reading of the log, and nothing else. */
class JointRebuildIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of("first", "second", "third");

    private final InMemoryLog log = new InMemoryLog();
    private final Register first = new Register("first");
    private final Register second = new Register("second");
    private final Register third = new Register("third");
    private final Projections projections =
            new Projections(List.of(first, second, third), log, Database.dataSource(), Database.unpooled(), "1");

    @BeforeEach
    void from_nothing() {
        NAMES.forEach(name ->
                Database.execute("drop schema if exists %1$s cascade; drop schema if exists %1$s_next".formatted(name)
                        + " cascade; drop schema if exists " + name + "_old cascade"));
        Database.execute("drop schema if exists projection cascade");
    }

    @AfterEach
    void stop() {
        projections.close();
    }

    @Test
    void the_log_is_read_once_for_all_of_them() throws Exception {
        log.appendMany(35_000, 50);
        follow();
        int before = log.bulkReadings();

        assertThat(rebuild()).allMatch(message -> message.contains("the rows were equal"));
        // Three of 1,000, until it is known that nobody appends, and four of up to 10,000.
        assertThat(log.bulkReadings() - before).isEqualTo(7);
    }

    @Test
    void what_one_cannot_digest_is_parked_there_and_the_others_are_not_filled_anew() throws Exception {
        log.appendMany(15_000, 50);
        second.before(event -> {
            if (event.position() == 12_345) {
                throw new IllegalStateException("not for me");
            }
        });
        follow();
        AtomicInteger beginnings = new AtomicInteger();
        first.before(event -> {
            if (event.position() == 1) {
                beginnings.incrementAndGet();
            }
        });

        assertThat(rebuild()).allMatch(message -> message.contains("the rows were equal"));
        assertThat(beginnings).hasValue(1);
        assertThat(projections.deadLetters("first")).isEmpty();
        assertThat(projections.deadLetters("second"))
                .hasSize(54)
                .first()
                .returns(12_345L, DeadLetter::position)
                .satisfies(letter -> assertThat(letter.cause()).contains("not for me"));
    }

    @Test
    void what_the_database_refuses_of_one_is_found_event_by_event_and_the_others_stay_filled() throws Exception {
        // So many that rows are sent long before the last of them.
        log.appendMany(40_000, 50);
        follow();
        AtomicInteger beginnings = new AtomicInteger();
        first.before(event -> {
            if (event.position() == 1) {
                beginnings.incrementAndGet();
            }
        });
        AtomicInteger secondBeginnings = new AtomicInteger();
        second.before(event -> {
            if (event.position() == 1 && secondBeginnings.incrementAndGet() == 1) {
                second.refuse();
            }
        });

        assertThat(rebuild()).allMatch(message -> message.contains("the rows were equal"));
        assertThat(beginnings).hasValue(1);
        assertThat(secondBeginnings).hasValue(2);
        assertThat(projections.deadLetters("second")).isEmpty();
    }

    @Test
    void where_the_program_itself_fails_all_of_them_say_so_and_are_not_begun_again() throws Exception {
        log.appendMany(1_000, 50);
        follow();
        second.before(event -> {
            if (Thread.currentThread().getName().contains("-folder-")) {
                throw new StackOverflowError();
            }
        });

        assertThat(projections.rebuildAndWait(NAMES, RebuildListener.NONE)).allSatisfy(end -> assertThat(end)
                .returns(RebuildState.FAILED, RebuildStatus::state)
                .satisfies(failed -> assertThat(failed.message()).contains("StackOverflowError")));
        assertThat(Database.rows("select count(*) from second.seen")).containsExactly("(1000)");
    }

    @Test
    void naming_one_twice_rebuilds_it_once() throws Exception {
        log.appendMany(100, 10);
        follow();
        assertThat(projections.rebuildAndWait(List.of("third", "first", "third"), RebuildListener.NONE))
                .hasSize(3)
                .allMatch(end -> end.state() == RebuildState.DONE);
        assertThat(log.bulkReadings()).isEqualTo(1);
    }

    private List<String> rebuild() throws InterruptedException {
        return projections.rebuildAndWait(NAMES, RebuildListener.NONE).stream()
                .map(RebuildStatus::message)
                .toList();
    }

    private void follow() throws InterruptedException {
        projections.start();
        assertThat(projections.awaitAll(log.head(), LONG_ENOUGH)).isTrue();
    }
}
