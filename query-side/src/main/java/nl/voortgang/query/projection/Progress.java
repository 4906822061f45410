package nl.voortgang.query.projection;

import java.time.Instant;

/**
 * How far a projection has come.
 *
 * @param position of the last event that its rows account for; zero for none
 * @param recordedAt when that position was given; the epoch for none
 * @param madeFrom fingerprint of the DDL its tables were made with
 */
record Progress(long position, Instant recordedAt, String madeFrom) {
    /** Of tables that are there to be looked at until a rebuild replaces them, and that nobody writes to. */
    static final String TO_BE_REPLACED = "";

    boolean isToBeReplaced() {
        return madeFrom.equals(TO_BE_REPLACED);
    }
}
