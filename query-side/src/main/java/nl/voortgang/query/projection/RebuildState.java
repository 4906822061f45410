package nl.voortgang.query.projection;

/** How a rebuild is doing. */
public enum RebuildState {
    RUNNING,
    /** The node that did it is gone. The next one that is there takes it up where it stopped. */
    INTERRUPTED,
    /** The new tables took the place of the old. */
    DONE,
    /** The old tables stayed. */
    FAILED
}
