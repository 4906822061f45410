package nl.voortgang.eventstore.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Signs checkpoints with the key of this node, and brings them out of the database's reach. */
public final class Signer {
    private final KeyFile key;
    private final CheckpointDirectory directory;
    private final String origin;
    private final Duration interval;

    /**
     * Reads and writes nothing yet.
     *
     * @param key the private key; made with the first checkpoint where there is none
     * @param directory where checkpoints are kept outside the database
     * @param origin the name of the log, and of its first key; without spaces and plus signs
     * @param interval a checkpoint is made this often at most, and while there is news about this often
     */
    public Signer(KeyFile key, CheckpointDirectory directory, String origin, Duration interval) {
        if (origin.isBlank() || origin.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
            throw new IllegalArgumentException("the name of a log has no spaces and no plus signs: " + origin);
        }
        this.key = key;
        this.directory = directory;
        this.origin = origin;
        this.interval = interval;
    }

    public Duration interval() {
        return interval;
    }

    /** The statement of the first key there ever was. */
    public KeyStatement firstKey() {
        return io(() -> KeyStatement.first(key.readOrCreate(origin)));
    }

    /** Whether this node has the private half of that key. */
    public boolean has(VerifierKey wanted) {
        return io(() -> key.read(wanted)).isPresent();
    }

    /**
     * Signs for that many events, with the key in force.
     *
     * @throws IllegalStateException where that key is not here
     */
    public Checkpoint sign(KeyStatement inForce, long size, Hash root, Instant now) {
        return Checkpoint.sign(size, root, own(inForce), now);
    }

    /**
     * Makes another key, and the statement that it follows the present one. The present one stays in its place until {@link #change}.
     *
     * @throws IllegalStateException where the present key is not here
     */
    public KeyStatement prepareChange(KeyStatement inForce, long since) {
        SigningKey own = own(inForce);
        SigningKey next = SigningKey.generate(own.verifierKey().name());
        return io(() -> {
            key.prepare(next);
            return inForce.followedBy(next, since, own);
        });
    }

    /** Puts the prepared key into the place of the present one, which is destroyed. */
    public void change() {
        io(() -> {
            key.promote();
            return true;
        });
    }

    /** The size of the latest checkpoint outside the database; zero where there is none. */
    public long kept() {
        return io(directory::latest).map(Checkpoint::size).orElse(0L);
    }

    /** Brings checkpoints out, oldest first. */
    public void keep(List<KeyStatement> keys, List<Checkpoint> checkpoints) {
        io(() -> {
            for (KeyStatement statement : keys) {
                directory.keep(statement);
            }
            for (Checkpoint checkpoint : checkpoints) {
                directory.keep(checkpoint);
            }
            return true;
        });
    }

    /**
     * Compares the latest checkpoint outside the database with the log as it is now.
     *
     * @param signed how many events are under the database's own latest checkpoint
     * @throws LogAlteredException where the log does not lead to it
     */
    public void compareKept(Tree tree, long signed, Predicate<Checkpoint> wellSigned) {
        Optional<Checkpoint> kept = io(directory::latest);
        if (kept.isEmpty()) {
            return;
        }
        Checkpoint checkpoint = kept.get();
        if (!wellSigned.test(checkpoint)) {
            throw new LogAlteredException("the latest checkpoint in " + directory
                    + " was not signed by a key of this log: it belongs to another database, or somebody changed it");
        }
        if (signed == 0) {
            throw new LogAlteredException(
                    directory + " holds checkpoints of another log, or this database was emptied: give"
                            + " this log a key and a directory of its own");
        }
        if (checkpoint.size() > signed) {
            throw new LogAlteredException("the latest checkpoint in " + directory + " counts " + checkpoint.size()
                    + " events, that of the database only " + signed
                    + ": an older copy of the database was put back, or"
                    + " something was removed from it");
        }
        if (!tree.root(checkpoint.size()).equals(checkpoint.root())) {
            throw new LogAlteredException("the first " + checkpoint.size()
                    + " events are not those of the latest checkpoint in " + directory);
        }
    }

    private SigningKey own(KeyStatement inForce) {
        return io(() -> key.read(inForce.key()))
                .orElseThrow(() -> new IllegalStateException("the key " + inForce.key() + " is not in " + key));
    }

    private interface FileWork<T> {
        T get() throws IOException;
    }

    private static <T> T io(FileWork<T> work) {
        try {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "signer with " + key;
    }
}
