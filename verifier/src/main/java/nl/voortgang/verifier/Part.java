package nl.voortgang.verifier;

/** What can be checked by itself. */
public enum Part {
    /** The events, their order, and what was signed and acknowledged. */
    LOG,
    /** That each projection says what the events say. */
    PROJECTIONS,
    /** That budgets add up, and that nobody approved their own change. */
    BUDGET,
    /** That whoever caused an event had the role for it, and that four eyes were two people's. */
    AUTHORITY,
    /** That what was published lies there, as it was sealed, edition by edition. */
    PUBLICATION,
    /** The log of who looked, and what was signed of it. */
    ACCESS
}
