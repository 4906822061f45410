package nl.voortgang.query.budgetaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.query.budgetledger.ActualHistory.Actual;
import nl.voortgang.query.budgetledger.Adjustment;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.jspecify.annotations.Nullable;

/**
 * How authorised and real expense of some lines went, day by day through what is known of them.
 *
 * @param authorised by the last day of the fiscal year
 * @param actual the newest of each line
 * @param exceededSince the first day of the latest time in which more was spent than was authorised
 * @param authorisedAgainOn the day on which the council's decision ended that; null where it did not end, or because less turned out to be spent
 */
record Course(
        long authorised,
        long decidedLate,
        long notByCouncil,
        long actual,
        boolean hasActuals,
        @Nullable LocalDate exceededSince,
        @Nullable LocalDate authorisedAgainOn) {

    /**
     * The course of lines of one fiscal year.
     *
     * @param spent by the id of the line
     */
    static Course of(int fiscalYear, List<LedgerLine> lines, Map<UUID, List<Actual>> spent) {
        Draft draft = new Draft(LocalDate.of(fiscalYear, 12, 31));
        for (LedgerLine line : lines) {
            draft.adopt(line);
            draft.adjust(line.adjustments());
            if (line.id() != null) {
                draft.spend(spent.getOrDefault(line.id(), List.of()));
            }
        }
        return draft.complete();
    }

    /** What was authorised and spent on each day, while the lines are gone through. */
    private static final class Draft {
        private final LocalDate last;
        private final TreeMap<LocalDate, Long> authorised = new TreeMap<>();
        private final TreeMap<LocalDate, Long> spent = new TreeMap<>();
        private long decidedLate;
        private long notByCouncil;

        Draft(LocalDate last) {
            this.last = last;
        }

        void adopt(LedgerLine line) {
            Decision decision = line.adoptedBy();
            if (line.adoptedCents() == null) {
                return;
            }
            // An adopted budget is the council's; where its day is not named it was there from the first.
            if (decision == null) {
                authorise(LocalDate.MIN, line.adoptedCents());
            } else if (decision.body() == DecidingBody.COUNCIL) {
                authorise(decision.date(), line.adoptedCents());
            } else {
                notByCouncil = Math.addExact(notByCouncil, line.adoptedCents());
            }
        }

        void adjust(List<Adjustment> adjustments) {
            Map<UUID, Adjustment> byAmendment = adjustments.stream()
                    .collect(Collectors.toMap(Adjustment::amendmentId, Function.identity(), (one, other) -> one));
            for (Adjustment adjustment : adjustments) {
                Decision decision = adjustment.decision();
                if (decision != null && isByCouncil(adjustment, byAmendment)) {
                    authorise(decision.date(), adjustment.amountCents());
                } else {
                    notByCouncil = Math.addExact(notByCouncil, adjustment.amountCents());
                }
            }
        }

        /** A reversal goes where went what it undoes: to take back what never authorised anything takes no authority away. */
        private static boolean isByCouncil(Adjustment adjustment, Map<UUID, Adjustment> byAmendment) {
            Decision decision = adjustment.decision();
            Adjustment undone = adjustment.reverses() == null ? null : byAmendment.get(adjustment.reverses());
            return decision != null
                    && decision.body() == DecidingBody.COUNCIL
                    && (undone == null || isByCouncil(undone, byAmendment));
        }

        private void authorise(LocalDate on, long cents) {
            if (on.isAfter(last)) {
                decidedLate = Math.addExact(decidedLate, cents);
            } else {
                authorised.merge(on, cents, Math::addExact);
            }
        }

        void spend(List<Actual> ofOneLine) {
            long before = 0;
            for (Actual actual : ofOneLine) {
                spent.merge(actual.asOf(), Math.subtractExact(actual.cents(), before), Math::addExact);
                before = actual.cents();
            }
        }

        Course complete() {
            TreeSet<LocalDate> days = new TreeSet<>(authorised.keySet());
            days.addAll(spent.keySet());
            long may = 0;
            long does = 0;
            boolean over = false;
            LocalDate since = null;
            LocalDate again = null;
            for (LocalDate day : days) {
                long mayBefore = may;
                may = Math.addExact(may, authorised.getOrDefault(day, 0L));
                does = Math.addExact(does, spent.getOrDefault(day, 0L));
                // Authority below zero is overspent only once it is known what was spent.
                boolean overNow = does > may && !spent.headMap(day, true).isEmpty();
                if (overNow && !over) {
                    since = day;
                    again = null;
                } else if (over && !overNow && does > mayBefore) {
                    again = day;
                }
                over = overNow;
            }
            return new Course(may, decidedLate, notByCouncil, does, !spent.isEmpty(), since, again);
        }
    }
}
