package nl.voortgang.web.amendment;

import java.util.List;
import java.util.TreeMap;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.Money;

/**
 * What changes come to in a fiscal year: expense less income, plus additions to reserves less withdrawals from them.
 *
 * @param left nothing for a transfer that is balanced
 */
record YearBalance(int year, Money left) {
    static List<YearBalance> of(List<AmendmentLine> lines) {
        TreeMap<Integer, Money> years = new TreeMap<>();
        for (AmendmentLine line : lines) {
            Money cost =
                    switch (line.line().kind()) {
                        case EXPENSE, RESERVE_ADDITION -> line.amount();
                        case INCOME, RESERVE_WITHDRAWAL -> line.amount().negated();
                    };
            years.merge(line.line().fiscalYear(), cost, Money::plus);
        }
        return years.entrySet().stream()
                .map(year -> new YearBalance(year.getKey(), year.getValue()))
                .toList();
    }

    public boolean isBalanced() {
        return left.equals(Money.ZERO);
    }
}
