package nl.voortgang.events;

/**
 * What kind of overspending it is, by the kinds that accounts and their auditors use for the budget criterion of lawfulness (kadernota
 * rechtmatigheid). All are more than the council authorised; not all weigh in the opinion.
 */
public enum OverspendingClass {
    /** Outside the policy that the council decided on, and no change of the budget was proposed. */
    OUTSIDE_POLICY(true),
    /** Within policy, but it was known and not put to the council in time. */
    NOT_REPORTED_IN_TIME(true),
    /** Made up for by income that belongs to it. */
    COVERED_BY_RELATED_INCOME(false),
    /** A scheme open to whoever qualifies (openeinderegeling). */
    OPEN_ENDED_SCHEME(false),
    /** Made up for by other income, on the use of which the council did not decide. */
    COVERED_BY_OTHER_INCOME(true),
    /** Found to be unlawful by a funder or supervisor during the year. */
    FOUND_DURING_YEAR(true),
    /** The same, found after the year had ended. */
    FOUND_AFTER_YEAR(false),
    /** An investment, in the year in which it was made. */
    INVESTMENT(true),
    /** Depreciation and interest of an investment, in later years. */
    LATER_COST_OF_INVESTMENT(false);

    private final boolean counted;

    OverspendingClass(boolean counted) {
        this.counted = counted;
    }

    /** Whether it counts in the opinion on lawfulness. */
    public boolean isCounted() {
        return counted;
    }
}
