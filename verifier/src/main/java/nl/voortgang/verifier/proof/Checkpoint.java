package nl.voortgang.verifier.proof;

import java.util.List;

/**
 * A signed statement of what the first so many events lead to.
 *
 * @param size how many events
 * @param root base64 of the root of the tree over them
 */
public record Checkpoint(String origin, long size, String root, Note note) {

    /** Reads a checkpoint. Whether it is true is another question. */
    public static Checkpoint read(String text) throws Malformed {
        Note note = Note.read(text);
        List<String> lines = note.lines();
        if (lines.size() != 3 || lines.get(0).isEmpty()) {
            throw new Malformed("a checkpoint has three lines: origin, size and root");
        }
        byte[] root = Hashing.fromBase64(lines.get(2));
        return new Checkpoint(lines.get(0), Note.number(lines.get(1)), Hashing.base64(root), note);
    }

    /** Whether it is this key's statement about the log of this key. */
    public boolean isSignedBy(VerifierKey key) {
        return origin.equals(key.name()) && note.isSignedBy(key);
    }
}
