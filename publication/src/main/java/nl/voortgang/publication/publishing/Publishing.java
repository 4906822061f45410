package nl.voortgang.publication.publishing;

import java.time.Duration;
import java.time.Instant;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.NotYet;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.ScaleView;
import nl.voortgang.query.projection.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what an edition is made from, so that it can be asked for. */
@Component
public final class Publishing {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Facts facts;
    private final EventLog log;
    private final Projections projections;
    private final Outline outline;

    public Publishing(Facts facts, EventLog log, Projections projections, Outline outline) {
        this.facts = facts;
        this.log = log;
        this.projections = projections;
        this.outline = outline;
    }

    /**
     * The request for an edition of the report as it stands now. Whether it may be published is decided when the command is given.
     *
     * @param reason what is corrected, and why; null for the first edition
     * @throws NotYet where what was recorded of the period does not get its position, or is not projected, within seconds
     */
    public RequestPublication request(
            PeriodId period, int edition, TemplateVersion template, @Nullable FreeText reason) {
        awaitNewest(period);
        long position = log.head();
        awaitProjected(position);
        Instant exportedAt = log.at(position).map(LoggedEvent::sequencedAt).orElse(Instant.EPOCH);
        int scale = outline.scale(period.organisationId(), null, exportedAt)
                .map(ScaleView::version)
                .orElse(0);
        return new RequestPublication(
                new PublicationId(period), edition, position, exportedAt, scale, template, reason);
    }

    /** Waits until the newest event of the period, which may be its closing, has its position: only then does the head lie behind it. */
    private void awaitNewest(PeriodId period) {
        String aggregateId = AggregateIds.of(period);
        facts.revisionOf(aggregateId)
                .ifPresent(revision -> await(() -> projections.awaitRevision(aggregateId, revision, PATIENCE)));
    }

    private void awaitProjected(long position) {
        await(() -> projections.awaitAll(position, PATIENCE));
    }

    private static void await(Waiting waiting) {
        try {
            if (!waiting.isOver()) {
                throw new NotYet("What was recorded last is still being taken in; ask again in a few seconds.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotYet("The program is stopping; ask again when it is back.");
        }
    }

    @FunctionalInterface
    private interface Waiting {
        boolean isOver() throws InterruptedException;
    }
}
