package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import nl.voortgang.eventstore.LoggedEvent;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
    private final InMemoryLog log = new InMemoryLog();
    private final AtomicLong now = new AtomicLong();
    private final RecentEvents recent = new RecentEvents(log, now::get);

    @Test
    void what_one_projection_read_the_others_get_without_reading() {
        log.appendMany(10, 3);
        assertThat(positions(recent.after(0, 100))).isEqualTo(range(1, 10));
        assertThat(positions(recent.after(0, 100))).isEqualTo(range(1, 10));
        assertThat(positions(recent.after(4, 3))).isEqualTo(range(5, 7));
        assertThat(log.eventsRead()).isEqualTo(10);
    }

    @Test
    void what_comes_in_meanwhile_is_read_once() {
        log.appendMany(3, 3);
        recent.after(0, 100);
        assertThat(recent.after(3, 100)).isEmpty();
        log.appendMany(2, 1);
        assertThat(positions(recent.after(3, 100))).isEqualTo(range(4, 5));
        assertThat(positions(recent.after(3, 100))).isEqualTo(range(4, 5));
        assertThat(log.eventsRead()).isEqualTo(5);
    }

    @Test
    void a_larger_batch_than_is_there_is_filled_up() {
        log.appendMany(10, 3);
        assertThat(positions(recent.after(0, 2))).isEqualTo(range(1, 2));
        assertThat(positions(recent.after(0, 7))).isEqualTo(range(1, 7));
        assertThat(log.eventsRead()).isEqualTo(7);
    }

    @Test
    void whoever_is_further_behind_reads_for_itself_and_takes_nothing_from_the_others() {
        log.appendMany(100, 3);
        recent.after(90, 10);
        assertThat(positions(recent.after(10, 5))).isEqualTo(range(11, 15));
        assertThat(positions(recent.after(90, 10))).isEqualTo(range(91, 100));
        assertThat(log.eventsRead()).isEqualTo(15);
    }

    @Test
    void whoever_is_further_on_begins_anew() {
        log.appendMany(100, 3);
        recent.after(0, 10);
        assertThat(positions(recent.after(50, 10))).isEqualTo(range(51, 60));
        assertThat(positions(recent.after(50, 10))).isEqualTo(range(51, 60));
        assertThat(log.eventsRead()).isEqualTo(20);
    }

    @Test
    void a_text_that_was_read_is_not_handed_out_for_long() {
        log.appendMany(10, 3);
        recent.after(0, 5);
        now.addAndGet(RecentEvents.LONGEST.toNanos());
        recent.after(5, 5);
        assertThat(log.eventsRead()).isEqualTo(10);
        now.addAndGet(1);
        recent.after(0, 5);
        recent.after(5, 5);
        assertThat(log.eventsRead()).isEqualTo(15);
    }

    @Test
    void only_so_many_are_kept() {
        int batch = 1_000;
        int all = RecentEvents.MOST + 2 * batch;
        log.appendMany(all, 3);
        for (int position = 0; position < all; position += batch) {
            recent.after(position, batch);
        }
        recent.after(all, batch);
        recent.after(all - RecentEvents.MOST, batch);
        assertThat(log.eventsRead()).isEqualTo(all);
        recent.after(0, batch);
        assertThat(log.eventsRead()).isEqualTo(all + batch);
    }

    @RepeatedTest(50)
    void it_gives_what_the_log_gives_or_the_beginning_of_that(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int projections = 4;
        long[] positions = new long[projections];
        for (int step = 0; step < 300; step++) {
            if (random.nextInt(4) == 0) {
                log.appendMany(random.nextInt(1, 30), 3);
            }
            now.addAndGet(random.nextLong(RecentEvents.LONGEST.toNanos() / 4));
            int who = random.nextInt(projections);
            int limit = random.nextInt(1, 40);
            List<LoggedEvent> due = log.readAfter(positions[who], limit);
            List<LoggedEvent> given = recent.after(positions[who], limit);
            assertThat(given).isEqualTo(due.subList(0, given.size()));
            assertThat(given.isEmpty()).isEqualTo(due.isEmpty());
            positions[who] += random.nextInt(20) == 0 ? -Math.min(positions[who], random.nextInt(50)) : given.size();
        }
    }

    private static List<Long> positions(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::position).toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
