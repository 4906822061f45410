package nl.voortgang.exchange.run;

/** Where an import is. */
public enum ImportState {
    RUNNING,
    COMPLETED,
    /** Stopped before its end. It goes on when the program starts again, or when the same file is handed in again. */
    INTERRUPTED,
    /** Somebody decided that it does not go on; what it had done stays. */
    ABANDONED
}
