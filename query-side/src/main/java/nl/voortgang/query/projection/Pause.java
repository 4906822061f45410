package nl.voortgang.query.projection;

import java.time.Duration;

/** How long to wait before trying again: longer each time, up to two seconds. */
final class Pause {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration next = FIRST;

    Duration longer() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : now.multipliedBy(2);
        return now;
    }

    void reset() {
        next = FIRST;
    }
}
