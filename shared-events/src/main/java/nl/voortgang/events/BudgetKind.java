package nl.voortgang.events;

/** The side of a budget line, in BBV's terms. */
public enum BudgetKind {
    /** Lasten. */
    EXPENSE,
    /** Baten. */
    INCOME,
    /** Toevoeging aan de reserves. */
    RESERVE_ADDITION,
    /** Onttrekking aan de reserves. */
    RESERVE_WITHDRAWAL
}
