package nl.voortgang.verifier.proof;

import java.util.ArrayList;
import java.util.List;

/** The proof of one event, as it is handed out: the event itself, its place, the way up, and a checkpoint. */
public record EventProof(Leaf leaf, long index, List<byte[]> hashes, Checkpoint checkpoint) {
    private static final String VERSION = "c2sp.org/tlog-proof@v1";

    /** Reads a proof file. Whether it proves anything is another question. */
    public static EventProof read(String text) throws Malformed {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new Malformed("a proof without a checkpoint");
        }
        List<String> lines = text.substring(0, gap).lines().toList();
        if (lines.size() < 3 || !lines.getFirst().equals(VERSION)) {
            throw new Malformed("not a proof of an event: the first line is not " + VERSION);
        }
        byte[] leaf = Hashing.bytes(after("extra ", lines.get(1)));
        long index = Note.number(after("index ", lines.get(2)));
        List<byte[]> hashes = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            hashes.add(Hashing.fromBase64(line));
        }
        return new EventProof(Leaf.read(leaf), index, hashes, Checkpoint.read(text.substring(gap + 2)));
    }

    private static String after(String word, String line) throws Malformed {
        if (!line.startsWith(word)) {
            throw new Malformed("a line of a proof that does not begin with '" + word.strip() + "': " + line);
        }
        return line.substring(word.length());
    }

    /** Whether the event is where it says, among the events of the checkpoint. Says nothing about who signed that. */
    public boolean holds() {
        byte[] root = InclusionProof.rootOf(leaf.hash(), index, checkpoint.size(), hashes);
        return leaf.position() == index + 1
                && root != null
                && Hashing.base64(root).equals(checkpoint.root());
    }
}
