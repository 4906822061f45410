package nl.voortgang.events;

/** What can look wrong about a report before it is handed in. Stored for good: add, never rename. */
public enum HintKind {
    /** The text says that it is done, or that it is late, and the status says otherwise. */
    TEXT_CONTRADICTS_STATUS,
    /** The day or year for which it was promised is over, or the text names a later one, and the status says that it goes according to plan. */
    TARGET_MISSED,
    /** The text is the one of the period before. */
    SAME_TEXT,
    /** A day that is over is spoken of as if it were still to come. */
    PAST_AS_FUTURE,
    /** Amounts in the text do not come to the total that it names. */
    SUM_DIFFERS,
    /** The text holds a citizen's service number. */
    SERVICE_NUMBER,
    /** The text holds a mail address. */
    MAIL_ADDRESS
}
