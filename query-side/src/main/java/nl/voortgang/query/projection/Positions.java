package nl.voortgang.query.projection;

import java.time.Duration;
import java.time.Instant;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotYet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One position for answers of several projections that are to be put together. Waits until all projections account for it. */
@Component
public final class Positions {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventLog log;
    private final Projections projections;

    Positions(EventLog log, Projections projections) {
        this.log = log;
        this.projections = projections;
    }

    /**
     * Exactly this position.
     *
     * @throws NotYet where the log has not come that far, or a projection does not within seconds
     */
    public AsOf at(long position) throws InterruptedException {
        if (position > log.head()) {
            throw new NotYet("the log has not reached position " + position);
        }
        if (!projections.awaitAll(position, PATIENCE)) {
            throw new NotYet("the projections have not reached position " + position);
        }
        return new AsOf(
                position, log.at(position).map(LoggedEvent::sequencedAt).orElse(Instant.EPOCH), position == log.head());
    }

    /**
     * What was known at a moment.
     *
     * @param knownAt null for now
     * @throws NotYet where a projection does not come that far within seconds
     */
    public AsOf at(@Nullable Instant knownAt) throws InterruptedException {
        return at(knownAt == null ? log.head() : log.positionAt(knownAt));
    }
}
