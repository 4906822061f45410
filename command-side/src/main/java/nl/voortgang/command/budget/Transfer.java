package nl.voortgang.command.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Refused.Figure;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.Money;

/**
 * A transfer neither makes money nor loses any: in each fiscal year, expense less income, plus additions to reserves less withdrawals from them,
 * changes by nothing.
 */
final class Transfer {
    private Transfer() {}

    /** Throws {@link Refused} with the difference of each year that does not come to zero. */
    static void refuseUnbalanced(List<AmendmentLine> lines) {
        Map<Integer, BigInteger> left = differences(lines);
        left.values().removeIf(cents -> cents.signum() == 0);
        if (!left.isEmpty()) {
            throw new Refused(
                    Reason.TRANSFER_UNBALANCED,
                    left.entrySet().stream()
                            .map(year -> "€ " + new BigDecimal(year.getValue(), 2) + " in " + year.getKey())
                            .collect(Collectors.joining(
                                    ", ", "A transfer comes to zero in each fiscal year; this one leaves ", ".")),
                    left.entrySet().stream()
                            // What is too large for an amount is said in the sentence alone.
                            .filter(year -> year.getValue().bitLength() < Long.SIZE)
                            .map(year -> new Figure(
                                    null,
                                    year.getKey(),
                                    Money.ofCents(year.getValue().longValueExact())))
                            .toList());
        }
    }

    /** What each fiscal year's changes come to, in cents. */
    static Map<Integer, BigInteger> differences(List<AmendmentLine> lines) {
        Map<Integer, BigInteger> years = new TreeMap<>();
        for (AmendmentLine line : lines) {
            BigInteger cents = BigInteger.valueOf(line.amount().cents());
            years.merge(line.line().fiscalYear(), isCost(line.line().kind()) ? cents : cents.negate(), BigInteger::add);
        }
        return years;
    }

    private static boolean isCost(BudgetKind kind) {
        return switch (kind) {
            case EXPENSE, RESERVE_ADDITION -> true;
            case INCOME, RESERVE_WITHDRAWAL -> false;
        };
    }
}
