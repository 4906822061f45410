package nl.voortgang.exchange.plan;

/** What becomes of a row. */
public enum Outcome {
    NEW,
    /** The file says something else than an earlier import did. */
    CHANGED,
    UNCHANGED,
    /** The file says something else than a person did here: that stays, and is reported. */
    CONFLICT,
    /** A rule says no. */
    REFUSED
}
