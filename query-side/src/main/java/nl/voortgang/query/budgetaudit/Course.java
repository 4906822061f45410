package nl.voortgang.query.budgetaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.query.budgetledger.ActualHistory;
import nl.voortgang.query.budgetledger.Adjustment;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.jspecify.annotations.Nullable;

/**
 * How authorised and real expense of some lines went, day by day through what is known of them.
 *
 * @param authorised by the last day of the fiscal year
 * @param actual the newest of each line
 */
record Course(
        long authorised,
        long decidedLate,
        long notByCouncil,
        long actual,
        boolean hasActuals,
        @Nullable LocalDate exceededSince,
        @Nullable LocalDate authorisedAgainOn) {

    /** What changes on a day. */
    private record Day(long authorised, long spent) {
        private static final Day NOTHING = new Day(0, 0);

        Day authorise(long cents) {
            return new Day(Math.addExact(authorised, cents), spent);
        }

        Day spend(long cents) {
            return new Day(authorised, Math.addExact(spent, cents));
        }
    }

    static Course of(int fiscalYear, List<LedgerLine> lines, Map<UUID, List<ActualHistory.Actual>> spent) {
        LocalDate last = LocalDate.of(fiscalYear, 12, 31);
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        long late = 0;
        long others = 0;
        boolean hasActuals = false;
        for (LedgerLine line : lines) {
            if (line.adoptedCents() != null) {
                long adopted = line.adoptedCents();
                Decision decision = line.adoptedBy();
                // An adopted budget is the council's; where its day is not named it was there from the first.
                LocalDate on = decision == null ? LocalDate.MIN : decision.date();
                if (on.isAfter(last)) {
                    late = Math.addExact(late, adopted);
                } else {
                    days.merge(on, Day.NOTHING.authorise(adopted), Course::both);
                }
            }
            for (Adjustment adjustment : line.adjustments()) {
                Decision decision = adjustment.decision();
                if (decision == null || decision.body() != DecidingBody.COUNCIL) {
                    others = Math.addExact(others, adjustment.amountCents());
                } else if (decision.date().isAfter(last)) {
                    late = Math.addExact(late, adjustment.amountCents());
                } else {
                    days.merge(decision.date(), Day.NOTHING.authorise(adjustment.amountCents()), Course::both);
                }
            }
            long before = 0;
            for (ActualHistory.Actual actual :
                    line.id() == null ? List.<ActualHistory.Actual>of() : spent.getOrDefault(line.id(), List.of())) {
                days.merge(actual.asOf(), Day.NOTHING.spend(Math.subtractExact(actual.cents(), before)), Course::both);
                before = actual.cents();
                hasActuals = true;
            }
        }
        return through(days, late, others, hasActuals);
    }

    private static Day both(Day one, Day other) {
        return one.authorise(other.authorised()).spend(other.spent());
    }

    private static Course through(TreeMap<LocalDate, Day> days, long late, long others, boolean hasActuals) {
        long authorised = 0;
        long actual = 0;
        LocalDate since = null;
        LocalDate again = null;
        boolean over = false;
        for (Map.Entry<LocalDate, Day> day : days.entrySet()) {
            authorised = Math.addExact(authorised, day.getValue().authorised());
            actual = Math.addExact(actual, day.getValue().spent());
            boolean overNow = actual > authorised;
            if (overNow && !over) {
                since = day.getKey();
                again = null;
            } else if (!overNow && over) {
                again = day.getKey();
            }
            over = overNow;
        }
        return new Course(authorised, late, others, actual, hasActuals, since, again);
    }
}
