package nl.voortgang.web.erasure;

import nl.voortgang.events.ActorId;

/** Erases people. The application does it. */
public interface Erasures {
    /** What came of it. */
    enum Outcome {
        ERASED,
        /** Nobody has this name. */
        NOBODY,
        /** Somebody else has to be able to grant roles there first. */
        LAST_ADMIN,
        /** Nobody erases themselves: somebody else must be there to answer for it. */
        ONESELF
    }

    /**
     * Erases whoever signs in under this name.
     *
     * @param asked who wants it
     */
    Outcome erase(String username, ActorId asked);
}
