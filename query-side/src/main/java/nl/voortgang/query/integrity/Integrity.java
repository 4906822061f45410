package nl.voortgang.query.integrity;

import java.util.List;
import java.util.Optional;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.transparency.Checkpoint;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.InclusionProof;
import nl.voortgang.eventstore.transparency.TransparencyLog;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.NotYet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the log can be checked: what was signed, by whom, and the proofs that go with it. */
@Component
public class Integrity {
    private final TransparencyLog transparency;
    private final EventLog log;

    Integrity(TransparencyLog transparency, EventLog log) {
        this.transparency = transparency;
        this.log = log;
    }

    /** The latest checkpoint; empty before the first one. */
    public Optional<CheckpointView> checkpoint() {
        return transparency.latest().map(CheckpointView::of);
    }

    /**
     * The proof of an event by its position.
     *
     * @throws NotFound where no event has that position
     * @throws NotYet where it is not under a checkpoint yet
     */
    public InclusionProof proofOf(long position) {
        if (position < 1 || position > log.head()) {
            throw new NotFound("event " + position);
        }
        return transparency
                .inclusionProof(position)
                .orElseThrow(() -> new NotYet("No checkpoint covers this event yet: ask again in a few seconds."));
    }

    /**
     * The proof that nothing was changed between two sizes of the log.
     *
     * @param to null for the size of the latest checkpoint
     * @throws InvalidQuery where the first is not positive or beyond the second
     * @throws NotYet where the latest checkpoint does not reach so far
     */
    public ConsistencyView consistency(long from, @Nullable Long to) {
        long until =
                to != null ? to : transparency.latest().map(Checkpoint::size).orElse(0L);
        if (from < 1) {
            throw new InvalidQuery(List.of(new Fault("from", "must be 1 or more")));
        }
        if (from > until) {
            throw new InvalidQuery(List.of(new Fault("from", "must not be beyond " + until)));
        }
        List<Hash> hashes = transparency
                .consistencyProof(from, until)
                .orElseThrow(() -> new NotYet("No checkpoint covers so many events yet: ask again in a few seconds."));
        return new ConsistencyView(
                from, until, hashes.stream().map(Hash::base64).toList());
    }

    /** Who signs, and who signed, oldest first. */
    public List<KeyView> keys() {
        return transparency.keys().stream().map(KeyView::of).toList();
    }

    /** Why this node signs no checkpoints, as a sentence; empty where it does. */
    public Optional<String> trouble() {
        return transparency.trouble();
    }
}
