package nl.voortgang.query.projection;

/** Hears how far a rebuild is. */
@FunctionalInterface
public interface RebuildListener {
    RebuildListener NONE = (position, target) -> {};

    /** The new tables account for everything up to this position; the log goes on to the target, which may move. */
    void reached(long position, long target);
}
