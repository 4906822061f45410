package nl.voortgang.eventstore.transparency;

import java.util.List;
import java.util.Optional;

/** What an auditor can ask of the log, and check without us. Safe for use by any number of threads. */
public interface TransparencyLog {

    /** The latest checkpoint; empty before the first one. */
    Optional<Checkpoint> latest();

    /**
     * The proof that an event is under the latest checkpoint; empty where the position is not under it yet.
     *
     * @throws IllegalArgumentException where the position is not positive
     */
    Optional<InclusionProof> inclusionProof(long position);

    /**
     * The proof that the first {@code from} events were not changed while the log grew to {@code to}; empty where the latest checkpoint
     * does not reach so far.
     *
     * @throws IllegalArgumentException where {@code from} is not positive, or beyond {@code to}
     */
    Optional<List<Hash>> consistencyProof(long from, long to);

    /** Who signs, and who signed, oldest first. */
    List<KeyStatement> keys();

    /** Why this node makes no checkpoints, as a sentence; empty where it does, or has nothing to do. */
    Optional<String> trouble();
}
