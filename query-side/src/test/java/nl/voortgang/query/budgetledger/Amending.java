package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.idOf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import org.jspecify.annotations.Nullable;

/** Words for amendments: who decided on them, what is written when they are approved, and how they end otherwise. */
public final class Amending {
    private Amending() {}

    public static Decision council(String number, String date) {
        return new Decision(number, DecidingBody.COUNCIL, LocalDate.parse(date));
    }

    public static Decision executive(String number, String date) {
        return new Decision(number, DecidingBody.EXECUTIVE, LocalDate.parse(date));
    }

    public static AmendmentProposed proposedOn(
            AmendmentId id, @Nullable Decision decision, @Nullable AmendmentKind kind, AmendmentLine... lines) {
        return new AmendmentProposed(id, COEVORDEN, decision, FreeText.of("tegenvaller"), List.of(lines), kind, null);
    }

    public static AmendmentProposed reversal(AmendmentId id, AmendmentProposed undone, @Nullable Decision decision) {
        return new AmendmentProposed(
                id,
                COEVORDEN,
                decision,
                FreeText.of("toch niet"),
                undone.lines().stream()
                        .map(line ->
                                new AmendmentLine(line.line(), line.amount().negated(), line.incidental()))
                        .toList(),
                AmendmentKind.REVERSAL,
                undone.amendmentId());
    }

    /** What is written when it is approved: first on each of its lines, then the approval itself. */
    public static Event[] approvedAndBooked(AmendmentProposed it) {
        return Stream.concat(
                        it.lines().stream()
                                .map(change -> new BudgetAdjusted(
                                        idOf(change.line()),
                                        it.organisationId(),
                                        change.line(),
                                        it.amendmentId(),
                                        change.amount(),
                                        change.incidental())),
                        Stream.of(new AmendmentApproved(it.amendmentId(), it.organisationId(), it.reverses())))
                .toArray(Event[]::new);
    }

    /** Proposed and approved. */
    public static Event[] carried(AmendmentProposed it) {
        return Stream.concat(Stream.of(it), Stream.of(approvedAndBooked(it))).toArray(Event[]::new);
    }

    public static DecisionRecorded decidedLater(AmendmentProposed it, Decision decision) {
        return new DecisionRecorded(it.amendmentId(), it.organisationId(), decision, it.firstFiscalYear());
    }

    public static AmendmentWithdrawn withdrawn(AmendmentId id) {
        return new AmendmentWithdrawn(id, COEVORDEN, FreeText.of("vergissing"), null);
    }
}
