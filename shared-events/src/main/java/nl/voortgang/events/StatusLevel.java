package nl.voortgang.events;

/** What a municipality's own status value stands for, so that scales can be compared. */
public enum StatusLevel {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NOT_STARTED,
    COMPLETED;

    /** Whether a report at this level owes the council a cause, a consequence and a correction. */
    public boolean needsAccount() {
        return this == AT_RISK || this == OFF_TRACK;
    }
}
