package nl.voortgang.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.voortgang.eventstore.LoggedEvent;

/** What must be true of every log that was read from its beginning. */
final class CompleteLog {
    private CompleteLog() {}

    /** Positions are dense, no aggregate is out of order, and of each writer's lamp every event is there. */
    static void check(List<LoggedEvent> log, int writers, int eventsEach) {
        assertThat(log)
                .extracting(LoggedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        Map<String, Long> next = new HashMap<>();
        for (LoggedEvent event : log) {
            assertThat(event.sequence()).isEqualTo(next.getOrDefault(event.aggregateId(), 0L));
            next.merge(event.aggregateId(), 1L, Long::sum);
        }
        for (int writer = 0; writer < writers; writer++) {
            assertThat(next).containsEntry("lamp-" + writer, (long) eventsEach);
        }
    }
}
