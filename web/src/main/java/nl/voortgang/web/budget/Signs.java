package nl.voortgang.web.budget;

import nl.voortgang.events.BudgetKind;

/** Which side of the budget is printed with a minus. Everything is kept unsigned, with its kind. */
public enum Signs {
    /** As accounts are kept: every kind without one, and a deficit below zero. */
    ACCOUNTING,
    /** Income and withdrawals below zero, and so a deficit above it: a column adds up to what it costs. */
    INCOME_NEGATIVE,
    /** Expense and additions below zero, and a deficit too: a column adds up to the result. */
    EXPENSE_NEGATIVE;

    boolean isTurned(BudgetKind kind) {
        boolean costs =
                switch (kind) {
                    case EXPENSE, RESERVE_ADDITION -> true;
                    case INCOME, RESERVE_WITHDRAWAL -> false;
                };
        return switch (this) {
            case ACCOUNTING -> false;
            case INCOME_NEGATIVE -> !costs;
            case EXPENSE_NEGATIVE -> costs;
        };
    }

    /** Whether income less expense is printed as expense less income. */
    boolean isBalanceTurned() {
        return this == INCOME_NEGATIVE;
    }
}
