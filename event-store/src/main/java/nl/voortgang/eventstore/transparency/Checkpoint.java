package nl.voortgang.eventstore.transparency;

import java.time.Instant;

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

    /** @throws IllegalArgumentException where it is no checkpoint, or not in the one spelling that is signed here */
    static Checkpoint parse(String note, Instant madeAt) {
        String[] lines = SignedNote.parse(note).text().split("\n", -1);
        if (lines.length != 4) {
            throw new IllegalArgumentException("a checkpoint has three lines");
        }
        return new Checkpoint(lines[0], size(lines[1]), Hash.ofBase64(lines[2]), note, madeAt);
    }

    /** Java would also take a plus, a minus and zeros in front. */
    private static long size(String text) {
        long size = Long.parseLong(text);
        if (size < 0 || !Long.toString(size).equals(text)) {
            throw new IllegalArgumentException("not a number of events: " + text);
        }
        return size;
    }

    public boolean isSignedBy(VerifierKey key) {
        return key.name().equals(origin) && SignedNote.parse(note).isSignedBy(key);
    }
}
