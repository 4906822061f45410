package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int PARTS = 3;

    private final InMemoryLog log = new InMemoryLog();
    private final Turns turns = new Turns(PARTS);
    private final AtomicInteger decoded = new AtomicInteger();

    /** An event of another part says so without being decoded. */
    private UndecodedEvent undecoded(LoggedEvent event) {
        return new UndecodedEvent() {
            @Override
            public LoggedEvent decode() {
                decoded.incrementAndGet();
                return event;
            }

            @Override
            public long position() {
                return event.position();
            }

            @Override
            public @Nullable String text(String field) {
                return Part.organisation(event);
            }
        };
    }

    private List<LoggedEvent> tenThousandEventsOf(int organisations) {
        log.appendMany(10_000, organisations);
        turns.room(10_000);
        return log.readAfter(0, 10_000);
    }

    @Test
    void every_event_has_its_turn_once_and_in_order() {
        List<LoggedEvent> all = tenThousandEventsOf(50);
        List<Long> first = all.stream()
                .filter(event -> turns.note(undecoded(event), false) != null)
                .map(LoggedEvent::position)
                .toList();
        assertThat(decoded).hasValue(first.size());
        List<Long> second = positions(turns.next(new Part(1, PARTS), 0, 10_000));
        List<Long> third = positions(turns.next(new Part(2, PARTS), 0, 10_000));

        assertThat(List.of(first, second, third))
                .allSatisfy(part -> assertThat(part).isNotEmpty().isSorted());
        assertThat(LongStream.rangeClosed(1, 10_000).boxed())
                .hasSameElementsAs(
                        Stream.of(first, second, third).flatMap(List::stream).toList());
        assertThat(first.size() + second.size() + third.size()).isEqualTo(10_000);
        assertThat(all).filteredOn(event -> second.contains(event.position())).allMatch(new Part(1, PARTS)::has);
    }

    @Test
    void they_come_a_few_at_a_time() {
        tenThousandEventsOf(50).forEach(event -> turns.note(undecoded(event), false));
        Part part = new Part(1, PARTS);
        List<Long> all = positions(turns.next(part, 0, 10_000));
        List<Long> some = positions(turns.next(part, 0, 7));
        assertThat(some).isEqualTo(all.subList(0, 7));
        assertThat(positions(turns.next(part, some.getLast(), 7))).isEqualTo(all.subList(7, 14));
        assertThat(turns.next(part, all.getLast(), 7)).isEmpty();
    }

    @Test
    void where_everything_is_wanted_everything_is_decoded() {
        List<LoggedEvent> all = tenThousandEventsOf(5);
        assertThat(all).allMatch(event -> event.equals(turns.note(undecoded(event), true)));
        assertThat(turns.next(new Part(1, PARTS), 0, 10)).isNotEmpty();
    }

    @Test
    void where_there_is_one_part_nothing_is_noted() {
        Turns one = new Turns(1);
        List<LoggedEvent> all = tenThousandEventsOf(5);
        assertThat(all).allMatch(event -> event.equals(one.note(undecoded(event), false)));
    }

    private static List<Long> positions(long[] positions) {
        return LongStream.of(positions).boxed().toList();
    }
}
