package nl.voortgang.application.integrity;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.Report;
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
    private final Clock clock;
    private volatile @Nullable Verification latest;

    RunningVerification(
            @Qualifier("unpooled") DataSource source,
            @Value("${voortgang.integrity.checkpoints}") Path checkpoints,
            Clock clock) {
        this.source = source;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public @Nullable Verification latest() {
        return latest;
    }

    @Override
    public synchronized void start() {
        Verification last = latest;
        if (last != null && last.isRunning()) {
            return;
        }
        Instant started = clock.instant();
        latest = underWay(started, "begins", 0, 0);
        Thread.ofVirtual().name("verification").start(() -> run(started));
    }

    private void run(Instant started) {
        try (Connection connection = source.getConnection()) {
            Report report = new nl.voortgang.verifier.Verification(
                            new Evidence(checkpoints, null, null),
                            EnumSet.allOf(Part.class),
                            (stage, done, total) -> latest = underWay(started, stage, done, total))
                    .run(connection);
            latest = ended(
                    started,
                    report.checks().stream().map(RunningVerification::shown).toList(),
                    null);
        } catch (BadEvidence unusable) {
            latest = ended(started, List.of(), unusable.getMessage());
        } catch (SQLException | RuntimeException failed) {
            LOG.error("The verification did not come to its end.", failed);
            latest = ended(
                    started, List.of(), "The database could not be read to its end; the log of the program says why.");
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

    private static Verification underWay(Instant started, String step, long done, long total) {
        return new Verification(started, null, step, done, total, List.of(), null);
    }

    private Verification ended(Instant started, List<Verification.Check> checks, @Nullable String failure) {
        return new Verification(started, clock.instant(), "", 1, 1, checks, failure);
    }
}
