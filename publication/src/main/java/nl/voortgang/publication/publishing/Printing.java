package nl.voortgang.publication.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Looks for editions that were asked for and are not sealed, and has them printed: at the start, when somebody asked for one here, and every few
 * seconds, as another node may have died in the middle of it. Each node does so.
 */
@Component
public final class Printing implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Publications publications;
    private final EditionPrinter printer;
    private final Clock clock;
    private final Attempts attempts;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("printing").daemon().unstarted(this::keepLooking);

    Printing(Publications publications, EditionPrinter printer, Troubles troubles, Clock clock) {
        this.publications = publications;
        this.printer = printer;
        this.attempts = new Attempts(troubles);
        this.clock = clock;
    }

    /** Begins to look; to be called once, when commands can be taken. */
    public void start() {
        thread.start();
    }

    /** Somebody asked for an edition: there is no need to wait for the next look. */
    public void wake() {
        wanted.release();
    }

    /** What went wrong with an edition, on whichever node, as long as it is not printed. */
    public Optional<PrintTrouble> trouble(PeriodId period, int edition) {
        return attempts.trouble(period, edition);
    }

    private void keepLooking() {
        try {
            while (true) {
                look();
                if (wanted.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look: each edition is tried by itself, so that one that cannot be printed is in nobody's way. */
    void look() throws InterruptedException {
        try {
            List<EditionView> underWay = publications.underWay();
            attempts.forgetAllBut(underWay);
            for (EditionView asked : underWay) {
                if (attempts.isDue(asked.periodId(), asked.edition(), clock.instant())) {
                    attempt(asked);
                }
            }
        } catch (RuntimeException unreachable) {
            LOG.warn("It is unknown what there is to print; the next look is in a few seconds.", unreachable);
        }
    }

    private void attempt(EditionView asked) throws InterruptedException {
        try {
            printer.print(asked);
            attempts.succeeded(asked.periodId(), asked.edition());
        } catch (RuntimeException failure) {
            Instant now = clock.instant();
            PrintTrouble trouble = attempts.failed(asked.periodId(), asked.edition(), now, failure);
            LOG.error(
                    "Edition {} of {} could not be printed; it is tried again in {} seconds.",
                    asked.edition(),
                    asked.periodId(),
                    Duration.between(now, trouble.nextAttempt()).toSeconds(),
                    failure);
        }
    }

    /** What is being printed is dropped: it is printed at the next start. */
    @Override
    public void destroy() {
        thread.interrupt();
    }
}
