package nl.voortgang.verifier.log;

import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;

/**
 * A log that was sealed by a tree, and by checkpoints over it.
 *
 * @param schema with the tables of the tree and of what was signed
 * @param entries what its leaves are called, many of them
 * @param entry what one of them is called
 * @param named what is added to the names of its checks, to tell them from those of another log
 */
public record SealedLog(Part part, String schema, String entries, String entry, String named) {
    static final SealedLog EVENTS = new SealedLog(Part.LOG, "event_store", "events", "event", "");

    public static final SealedLog ACCESS =
            new SealedLog(Part.ACCESS, "access_log", "entries", "entry", " (access log)");

    Findings findings(String name) {
        return new Findings(part, name + named);
    }

    String table(String name) {
        return schema + "." + name;
    }
}
