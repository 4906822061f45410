package nl.voortgang.web.reporting;

/** How far one activity has come for the officer who looks. In the order in which they ask for attention. */
public enum Stage {
    RETURNED,
    TO_DO,
    /** Written and not handed in; also the answer to a report that was returned. */
    DRAFT,
    REPORTED,
    APPROVED;

    /** Whether the officer still has to do something. */
    public boolean isOpen() {
        return this == RETURNED || this == TO_DO || this == DRAFT;
    }
}
