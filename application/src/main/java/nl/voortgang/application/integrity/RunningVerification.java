package nl.voortgang.application.integrity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActivityId;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.Scope;
import nl.voortgang.web.integrity.Replay;
import nl.voortgang.web.integrity.Verification;
import nl.voortgang.web.integrity.Verifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs the verifier, which shares no class with the rest, on this node: one at a time, on a thread and a connection of its own. */
@Component
class RunningVerification implements Verifications {
    private static final Logger LOG = LoggerFactory.getLogger(RunningVerification.class);

    private final DataSource source;
    private final Path checkpoints;
    private final Path accessCheckpoints;
    private final Clock clock;
    private volatile @Nullable Verification latest;

    RunningVerification(
            @Qualifier("unpooled") DataSource source,
            @Value("${voortgang.integrity.checkpoints}") Path checkpoints,
            @Value("${voortgang.access-log.checkpoints}") Path accessCheckpoints,
            Clock clock) {
        this.source = source;
        this.checkpoints = checkpoints;
        this.accessCheckpoints = accessCheckpoints;
        this.clock = clock;
    }

    @Override
    public @Nullable Verification latest() {
        return latest;
    }

    @Override
    public void start() {
        begin(
                null,
                progress -> new nl.voortgang.verifier.Verification(
                        new Evidence(checkpoints, null, null).withAccess(present(accessCheckpoints), null),
                        EnumSet.allOf(Part.class),
                        progress));
    }

    @Override
    public void replay(Replay wanted) {
        begin(wanted, progress -> nl.voortgang.verifier.Verification.replay(wanted.upTo(), scope(wanted), progress));
    }

    /** The first checkpoint of this log is made when there is something in it. */
    private static @Nullable Path present(Path directory) {
        return Files.isDirectory(directory) ? directory : null;
    }

    private static Scope scope(Replay wanted) {
        if (wanted.activity() != null) {
            return new Scope.OfAggregate(AggregateIds.of(new ActivityId(wanted.activity())));
        }
        return wanted.organisation() == null
                ? Scope.ALL
                : new Scope.OfOrganisation(wanted.organisation().value());
    }

    private synchronized void begin(
            @Nullable Replay replay, Function<ProgressListener, nl.voortgang.verifier.Verification> made) {
        Verification last = latest;
        if (last != null && last.isRunning()) {
            return;
        }
        Begun begun = new Begun(clock.instant(), replay);
        latest = underWay(begun, "begins", 0, 0);
        Thread.ofVirtual()
                .name("verification")
                .start(() ->
                        run(begun, made.apply((stage, done, total) -> latest = underWay(begun, stage, done, total))));
    }

    private record Begun(Instant at, @Nullable Replay replay) {}

    private void run(Begun started, nl.voortgang.verifier.Verification verification) {
        try (Connection connection = source.getConnection()) {
            Report report = verification.run(connection);
            latest = ended(
                    started,
                    report.head(),
                    report.checks().stream().map(RunningVerification::shown).toList(),
                    null);
        } catch (BadEvidence unusable) {
            latest = ended(started, 0, List.of(), unusable.getMessage());
        } catch (SQLException | RuntimeException failed) {
            LOG.error("The verification did not come to its end.", failed);
            latest = ended(
                    started,
                    0,
                    List.of(),
                    "The database could not be read to its end; the log of the program says why.");
        }
    }

    private static Verification.Check shown(Check check) {
        return new Verification.Check(
                check.name(),
                check.checked(),
                check.differing(),
                check.differences().stream().map(RunningVerification::sentence).toList(),
                check.remarks());
    }

    private static String sentence(Difference difference) {
        return difference.position() == null
                ? difference.text()
                : "Position " + difference.position() + ": " + difference.text();
    }

    private static Verification underWay(Begun started, String step, long done, long total) {
        return new Verification(started.at(), started.replay(), null, step, done, total, List.of(), null);
    }

    private Verification ended(Begun started, long head, List<Verification.Check> checks, @Nullable String failure) {
        return new Verification(started.at(), started.replay(), clock.instant(), "", head, head, checks, failure);
    }
}
