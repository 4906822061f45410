package nl.voortgang.command.canary;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Breaks the rules on purpose: what it says depends on when it is asked. */
record TickingState(Instant since) {
    static Supplier<Instant> looksAtTheTime() {
        return Instant::now;
    }

    static Instant asksTheClock(Clock clock) {
        return clock.instant();
    }
}
