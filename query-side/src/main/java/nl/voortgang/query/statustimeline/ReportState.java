package nl.voortgang.query.statustimeline;

/** How far a report has come on its way to approval. */
public enum ReportState {
    /** Submitted, or corrected since the approver looked at it. */
    REPORTED,
    /** The approver sent it back with a reason. */
    RETURNED,
    APPROVED
}
