package nl.voortgang.events;

/** What a printed figure is about. */
public enum FigureKind {
    EXPENSE,
    INCOME,
    RESERVE_ADDITION,
    RESERVE_WITHDRAWAL,
    /** Saldo: income less expense, or the reverse; the report's own sign is kept. */
    BALANCE
}
