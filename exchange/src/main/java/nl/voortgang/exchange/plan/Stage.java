package nl.voortgang.exchange.plan;

/** The order in which a file is taken in: what others need comes before them, and what shuts others out comes last. */
public enum Stage {
    ORGANISATION,
    STATUS_SCALE,
    UNITS,
    PERIODS,
    /** Codes that another row of the file wants are given up first. */
    CODES_GIVEN_UP,
    HEADINGS,
    GOALS,
    ACTIVITIES,
    STATUSES,
    NARRATIVES,
    INDICATORS,
    MEASUREMENTS,
    BUDGET_LINES,
    PRINTED_FIGURES,
    RETIREMENTS,
    /** A unit takes no more activities when those of the file are with it. */
    UNITS_RETIRED,
    /** Values that only earlier reports still have leave the scale when those reports are in. */
    FINAL_STATUS_SCALE,
    CLOSINGS
}
