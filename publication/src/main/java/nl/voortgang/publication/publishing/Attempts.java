package nl.voortgang.publication.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.publication.EditionView;

/** What could not be printed on any node, and when it is tried again: each time after twice the pause, until that is a quarter of an hour. */
final class Attempts {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Troubles troubles;

    Attempts(Troubles troubles) {
        this.troubles = troubles;
    }

    boolean isDue(PeriodId period, int edition, Instant now) {
        return trouble(period, edition)
                .filter(trouble -> now.isBefore(trouble.nextAttempt()))
                .isEmpty();
    }

    PrintTrouble failed(PeriodId period, int edition, Instant now, Exception why) {
        int attempts = trouble(period, edition).map(PrintTrouble::attempts).orElse(0) + 1;
        PrintTrouble trouble = new PrintTrouble(
                attempts, now, now.plus(pause(attempts)), why.getClass().getSimpleName());
        troubles.put(new Troubles.Of(period, edition, trouble));
        return trouble;
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    void succeeded(PeriodId period, int edition) {
        troubles.remove(period, edition);
    }

    /** Of what is not under way any more, sealed by another node or given up, nobody needs to know. */
    void forgetAllBut(List<EditionView> underWay) {
        troubles.all().stream()
                .filter(each -> underWay.stream()
                        .noneMatch(edition ->
                                edition.periodId().equals(each.period()) && edition.edition() == each.edition()))
                .forEach(each -> troubles.remove(each.period(), each.edition()));
    }

    Optional<PrintTrouble> trouble(PeriodId period, int edition) {
        return troubles.find(period, edition);
    }
}
