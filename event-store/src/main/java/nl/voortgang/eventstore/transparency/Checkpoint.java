package nl.voortgang.eventstore.transparency;

import java.time.Instant;
import java.util.List;

/**
 * The first {@code size} events lead to this root, and somebody signed that they do.
 *
 * @param origin the name of the log
 * @param size how many events, which is also the highest position
 * @param note what was signed, with the signature: the checkpoint as it is handed out
 * @param madeAt for people; not signed
 */
public record Checkpoint(String origin, long size, Hash root, String note, Instant madeAt) {

    static Checkpoint sign(long size, Hash root, SigningKey key, Instant madeAt) {
        String origin = key.verifierKey().name();
        String text = origin + "\n" + size + "\n" + root.base64() + "\n";
        return new Checkpoint(origin, size, root, SignedNote.sign(text, key).toString(), madeAt);
    }

    /** @throws IllegalArgumentException where it is no checkpoint */
    static Checkpoint parse(String note, Instant madeAt) {
        List<String> lines = SignedNote.parse(note).text().lines().toList();
        if (lines.size() != 3) {
            throw new IllegalArgumentException("a checkpoint has three lines");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2)), note, madeAt);
    }

    public boolean isSignedBy(VerifierKey key) {
        return key.name().equals(origin) && SignedNote.parse(note).isSignedBy(key);
    }
}
