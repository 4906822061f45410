package nl.voortgang.events;

/** The report that a period is for. */
public enum PeriodKind {
    /** Begroting. */
    BUDGET,
    /** Bestuursrapportage, voortgangsrapportage, burap. */
    PROGRESS_REPORT,
    /** Jaarstukken, jaarrekening. */
    ANNUAL_ACCOUNTS
}
