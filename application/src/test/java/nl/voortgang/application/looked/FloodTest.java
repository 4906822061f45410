package nl.voortgang.application.looked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.voortgang.eventstore.AccessEntry;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T10:00:00Z");

    private final AtomicLong clock = new AtomicLong();
    private final Flood flood = new Flood(clock::get);

    @Test
    void so_many_a_minute_of_one_place_have_an_entry_each_and_after_a_minute_again() {
        assertThat(admitted(100, "192.0.2.1")).isEqualTo(Flood.OF_ONE);
        assertThat(admitted(1, "192.0.2.2")).as("others are not held up").isEqualTo(1);

        clock.addAndGet(TimeUnit.MINUTES.toNanos(1));

        assertThat(admitted(100, "192.0.2.1")).isEqualTo(Flood.OF_ONE);
    }

    @Test
    void from_however_many_places_they_come_there_is_a_bound_for_all() {
        long admitted = IntStream.range(0, 5_000)
                .filter(number -> flood.admits(refused("2001:db8::" + Integer.toHexString(number), number)))
                .count();

        assertThat(admitted).isEqualTo(Flood.OF_ALL);
    }

    @Test
    void what_has_no_entry_of_its_own_is_counted_by_who_and_what_from_the_first_moment_on() {
        for (int number = 0; number < 70; number++) {
            flood.count(refused("192.0.2.1", number));
        }
        flood.count(refused("192.0.2.2", 7));

        assertThat(flood.drain())
                .containsExactly(
                        new AccessEntry(BEGIN, 70, null, "READ", "/…", "zevenaar", "NOT_SIGNED_IN", "192.0.2.1"),
                        new AccessEntry(
                                BEGIN.plusSeconds(7), 1, null, "READ", "/…", "zevenaar", "NOT_SIGNED_IN", "192.0.2.2"));
        assertThat(flood.drain()).isEmpty();
    }

    @Test
    void the_memory_is_bounded_and_none_is_lost_from_the_count() {
        for (int number = 0; number < 5_000; number++) {
            flood.count(refused("2001:db8::" + Integer.toHexString(number), number));
        }

        List<AccessEntry> due = flood.drain();
        assertThat(due).hasSizeLessThanOrEqualTo(1_001);
        assertThat(due.stream().mapToInt(AccessEntry::times).sum()).isEqualTo(5_000);
    }

    @Test
    void people_are_counted_as_themselves_wherever_they_come_from() {
        UUID somebody = UUID.randomUUID();
        long admitted = IntStream.range(0, 100)
                .filter(number -> flood.admits(new AccessEntry(
                        BEGIN, 1, somebody, "READ", "/" + number, null, "FORBIDDEN", "192.0.2." + number)))
                .count();

        assertThat(admitted).isEqualTo(Flood.OF_ONE);
    }

    private long admitted(int tries, String place) {
        return IntStream.range(0, tries)
                .filter(number -> flood.admits(refused(place, number)))
                .count();
    }

    private static AccessEntry refused(String place, int number) {
        return new AccessEntry(
                BEGIN.plusSeconds(number), 1, null, "READ", "/" + number, "zevenaar", "NOT_SIGNED_IN", place);
    }
}
