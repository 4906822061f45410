package nl.voortgang.web.collection;

/** How far an activity has come, for whoever collects. */
public enum Stage {
    TO_DO,
    /** Somebody has written something. What that is, only they see. */
    DRAFT,
    RETURNED,
    REPORTED,
    APPROVED;

    boolean isOpen() {
        return this == TO_DO || this == DRAFT || this == RETURNED;
    }
}
