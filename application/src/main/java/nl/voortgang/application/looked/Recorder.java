package nl.voortgang.application.looked;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.AccessEntry;
import nl.voortgang.eventstore.AccessLog;
import nl.voortgang.publication.publishing.SealingActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what is to be recorded before its answer goes out. What is given out must be recorded, or it is not given out. A refusal is a refusal
 * all the same; one that could not be written, or that is one of too many, is counted and written within a minute.
 */
@Component
public class Recorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int ROUND_SECONDS = 60;

    private final AccessLog log;
    private final Clock clock;
    private final SealingActor program;
    private final Flood flood = new Flood(System::nanoTime);
    private final ScheduledExecutorService rounds = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("access-log-summaries").factory());

    Recorder(AccessLog log, Clock clock, SealingActor program) {
        this.log = log;
        this.clock = clock;
        this.program = program;
        var unused = rounds.scheduleWithFixedDelay(this::summarise, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    /** @throws AccessNotRecorded where something that is given out could not be recorded */
    void record(AccessEntry entry) {
        boolean given = entry.result().equals(Result.GRANTED.name());
        if (given && !entry.action().equals(Action.SIGN_OUT.name())) {
            write(entry);
        } else if (given || flood.admits(entry)) {
            try {
                log.record(List.of(entry));
            } catch (RuntimeException unknown) {
                LOG.error("A refusal could not be recorded; it is counted and written later.", unknown);
                flood.count(entry);
            }
        } else {
            flood.count(entry);
        }
    }

    /** The command line gives an organisation out as a file. */
    public void exported(OrganisationId organisation) {
        write(own(Action.EXPORT, "/command-line/export", organisation.value()));
    }

    /**
     * A person or a text was erased.
     *
     * @param actor who stands for it; null for the command line
     * @param object what it was, without a name
     */
    public void erased(@Nullable ActorId actor, String object, @Nullable OrganisationId organisation) {
        AccessEntry own = own(Action.ERASE, object, organisation == null ? null : organisation.value());
        write(
                actor == null
                        ? own
                        : new AccessEntry(
                                own.at(),
                                1,
                                actor.value(),
                                own.action(),
                                own.object(),
                                own.organisation(),
                                own.result(),
                                own.origin()));
    }

    private AccessEntry own(Action action, String object, @Nullable String organisation) {
        return new AccessEntry(
                clock.instant(),
                1,
                program.id().value(),
                action.name(),
                object,
                organisation,
                Result.GRANTED.name(),
                "");
    }

    private void write(AccessEntry entry) {
        try {
            log.record(List.of(entry));
        } catch (RuntimeException unknown) {
            throw new AccessNotRecorded(unknown);
        }
    }

    /** Writes what was only counted. */
    void summarise() {
        List<AccessEntry> due = flood.drain();
        if (due.isEmpty()) {
            return;
        }
        try {
            log.record(due);
        } catch (RuntimeException unknown) {
            LOG.error("Counted refusals could not be recorded; they are kept for the next minute.", unknown);
            due.forEach(flood::count);
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        summarise();
    }
}
