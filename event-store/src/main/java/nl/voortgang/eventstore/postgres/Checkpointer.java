package nl.voortgang.eventstore.postgres;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.voortgang.eventstore.transparency.LogAlteredException;
import nl.voortgang.eventstore.transparency.Signer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs checkpoints while there is news. Every node with the key may run one. */
final class Checkpointer extends ConnectedLoop {
    private static final Logger log = LoggerFactory.getLogger(Checkpointer.class);

    /** So that closing does not wait. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final HeadWatch head;
    private final Signer signer;
    private final SealedLog sealed;
    private volatile @Nullable String trouble;
    private long signed;
    private long due = System.nanoTime();

    Checkpointer(String name, DataSource source, HeadWatch head, Signer signer, SealedLog sealed) {
        super(name, source);
        this.head = head;
        this.signer = signer;
        this.sealed = sealed;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** What happened while nobody was connected is looked at at once, also where there is no news. */
    @Override
    void connected(Connection connection) {
        signed = -1;
    }

    @Override
    void step(Connection connection) throws SQLException, InterruptedException {
        long wait = Math.min(due - System.nanoTime(), LONGEST_WAIT.toNanos());
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        } else if (trouble != null || head.awaitBeyond(signed, LONGEST_WAIT.toNanos())) {
            round(connection);
            due = System.nanoTime() + signer.interval().toNanos();
        }
    }

    private void round(Connection connection) throws SQLException {
        try {
            CheckpointRound.Outcome outcome = new CheckpointRound(connection, signer, sealed).make();
            signed = outcome.signed();
            say(outcome.ours() ? null : "This node does not have the key that signs checkpoints");
        } catch (LogAlteredException altered) {
            say("No checkpoint is signed: " + altered.getMessage());
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            say("Key or checkpoints cannot be read or written: " + unreadable.getMessage());
        }
    }

    private void say(@Nullable String sentence) {
        if (sentence != null && !sentence.equals(trouble)) {
            log.error("{}", sentence);
        }
        if (sentence == null && trouble != null) {
            log.info("Checkpoints are signed again.");
        }
        trouble = sentence;
    }
}
