package nl.voortgang.query.outline;

/** Where a period is in its life. */
public enum PeriodState {
    /** Planned; nothing can be reported in it yet. */
    DEFINED,
    OPEN,
    CLOSED,
    /** Closed before, and open again for a while. */
    REOPENED
}
