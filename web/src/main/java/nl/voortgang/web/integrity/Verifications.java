package nl.voortgang.web.integrity;

import org.jspecify.annotations.Nullable;

/** Checks the whole log and everything made from it, on this node. The application says how. */
public interface Verifications {
    /** The one that is under way, or the last one; null where none was asked for since the program runs. */
    @Nullable
    Verification latest();

    /** Begins one, unless one is under way. */
    void start();

    /** Begins to fold the events again, and to compare the read models with that; unless one is under way. */
    void replay(Replay wanted);
}
