package nl.voortgang.query.integrity;

import java.time.Instant;
import nl.voortgang.eventstore.transparency.Checkpoint;

/**
 * A checkpoint as it is shown.
 *
 * @param size how many events it covers: those with the positions 1 up to and including this one
 * @param rootHash in Base64
 * @param note the checkpoint itself, with its signature, as it is to be kept
 */
public record CheckpointView(String origin, long size, String rootHash, Instant madeAt, String note) {
    static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().base64(),
                checkpoint.madeAt(),
                checkpoint.note());
    }
}
