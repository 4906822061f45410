package nl.voortgang.publication.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.voortgang.events.PeriodId;

/** What could not be printed, and when it is tried again: each time after twice the pause, until that is a quarter of an hour. */
final class Attempts {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Map<Key, PrintTrouble> troubles = new ConcurrentHashMap<>();

    private record Key(PeriodId period, int edition) {}

    boolean isDue(PeriodId period, int edition, Instant now) {
        return trouble(period, edition)
                .filter(trouble -> now.isBefore(trouble.nextAttempt()))
                .isEmpty();
    }

    PrintTrouble failed(PeriodId period, int edition, Instant now, Exception why) {
        return troubles.compute(new Key(period, edition), (key, before) -> {
            int attempts = before == null ? 1 : before.attempts() + 1;
            Duration pause = pause(attempts);
            return new PrintTrouble(
                    attempts, now, now.plus(pause), why.getClass().getSimpleName());
        });
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    void succeeded(PeriodId period, int edition) {
        troubles.remove(new Key(period, edition));
    }

    Optional<PrintTrouble> trouble(PeriodId period, int edition) {
        return Optional.ofNullable(troubles.get(new Key(period, edition)));
    }
}
