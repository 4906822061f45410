package nl.voortgang.eventstore.transparency;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows that an event is in the log, at its place, unchanged: anybody can check it without us.
 *
 * @param position of the event
 * @param leaf the event's stored bytes, as they are hashed
 * @param path from the leaf upwards
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares proofs.
public record InclusionProof(long position, byte[] leaf, List<Hash> path, Checkpoint checkpoint) {

    /** As a file: C2SP {@code tlog-proof}, with the leaf as its extra data. */
    public String written() {
        return "c2sp.org/tlog-proof@v1\nextra " + Base64.getEncoder().encodeToString(leaf)
                + "\nindex " + (position - 1) + "\n"
                + path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())
                + "\n" + checkpoint.note();
    }
}
