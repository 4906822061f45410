package nl.voortgang.query.budgetledger;

import nl.voortgang.events.BudgetKind;

/**
 * What lines come to at one stage, by the terms of the accounting rules (BBV); exact, in cents.
 *
 * @param expenseCents lasten
 * @param incomeCents baten
 * @param balanceCents saldo van baten en lasten: income less expense, before reserves
 * @param additionCents toevoeging aan reserves
 * @param withdrawalCents onttrekking aan reserves
 * @param resultCents resultaat: the balance after reserves
 */
public record StageTotals(
        long expenseCents,
        long incomeCents,
        long balanceCents,
        long additionCents,
        long withdrawalCents,
        long resultCents) {
    public static final StageTotals NOTHING = new StageTotals(0, 0, 0, 0, 0, 0);

    private static StageTotals of(long expense, long income, long addition, long withdrawal) {
        long balance = Math.subtractExact(income, expense);
        long result = Math.addExact(Math.subtractExact(balance, addition), withdrawal);
        return new StageTotals(expense, income, balance, addition, withdrawal, result);
    }

    StageTotals plus(BudgetKind kind, long cents) {
        return switch (kind) {
            case EXPENSE -> of(Math.addExact(expenseCents, cents), incomeCents, additionCents, withdrawalCents);
            case INCOME -> of(expenseCents, Math.addExact(incomeCents, cents), additionCents, withdrawalCents);
            case RESERVE_ADDITION ->
                of(expenseCents, incomeCents, Math.addExact(additionCents, cents), withdrawalCents);
            case RESERVE_WITHDRAWAL ->
                of(expenseCents, incomeCents, additionCents, Math.addExact(withdrawalCents, cents));
        };
    }

    /** The amount of one kind. */
    public long of(BudgetKind kind) {
        return switch (kind) {
            case EXPENSE -> expenseCents;
            case INCOME -> incomeCents;
            case RESERVE_ADDITION -> additionCents;
            case RESERVE_WITHDRAWAL -> withdrawalCents;
        };
    }
}
