package nl.voortgang.query.collectionprogress;

/** How far a reporting period has come. */
public enum PeriodState {
    DEFINED,
    OPEN,
    CLOSED,
    /** Open for corrections until the reopening expires. */
    REOPENED
}
