package nl.voortgang.publication.view;

import nl.voortgang.events.BudgetKind;

/** Which side of the budget a template prints below zero. Everything is kept unsigned, with its kind. */
public enum AmountSigns {
    /** Neither: as accounts are kept. */
    UNSIGNED,
    /** Income and withdrawals from reserves. */
    INCOME_NEGATIVE,
    /** Expense and additions to reserves. */
    EXPENSE_NEGATIVE;

    long of(BudgetKind kind, long cents) {
        boolean costs =
                switch (kind) {
                    case EXPENSE, RESERVE_ADDITION -> true;
                    case INCOME, RESERVE_WITHDRAWAL -> false;
                };
        return switch (this) {
            case UNSIGNED -> cents;
            case INCOME_NEGATIVE -> costs ? cents : -cents;
            case EXPENSE_NEGATIVE -> costs ? -cents : cents;
        };
    }

    /** Of income less expense. */
    long ofBalance(long cents) {
        return this == INCOME_NEGATIVE ? -cents : cents;
    }
}
