package nl.voortgang.query.collectionprogress;

/** How far the report of one activity has come. */
public enum ReportState {
    NOT_REPORTED,
    /** Submitted, or corrected since the approver looked at it. */
    REPORTED,
    /** The approver sent it back with a reason. */
    RETURNED,
    APPROVED
}
