package nl.voortgang.command.budget;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;

import java.time.LocalDate;
import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.AmendmentNumber;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.Subject;

/** The budget of the tests, and what happened to it. */
final class Budgets {
    static final BudgetLineKey GREEN =
            new BudgetLineKey(Subject.of(ACTIVITY), "Openbaar groen", "5.7", 2020, BudgetKind.EXPENSE);
    static final BudgetLineKey SPORT =
            new BudgetLineKey(Subject.of(OTHER_ACTIVITY), "Sport", null, 2020, BudgetKind.EXPENSE);
    static final BudgetLineId LINE = BudgetLineIds.of(ZEVENAAR, GREEN);
    static final AmendmentId AMENDMENT = new AmendmentId(id("amendment"));
    static final FreeText REASON = FreeText.of("Een plek extra.");
    static final Decision DECISION = new Decision("2020-041", DecidingBody.COUNCIL, LocalDate.of(2020, 6, 24));

    /** Of the first year that the amendment changes. */
    static final AmendmentNumber NUMBER = new AmendmentNumber(2020, "2020-041");

    private Budgets() {}

    static Deciding<BudgetLineCommand, BudgetLineState, BudgetLineEvent> line() {
        return Deciding.of(
                BudgetLineDecider::decide,
                (state, event, actor) -> BudgetLineState.evolve(state, event),
                BudgetLineState.NONE);
    }

    static Deciding<AmendmentCommand, AmendmentState, AmendmentEvent> amendment() {
        return Deciding.of(AmendmentDecider::decide, AmendmentState::evolve, AmendmentState.NONE);
    }

    static Money cents(long cents) {
        return Money.ofCents(cents);
    }

    static BudgetAdopted adopted(long cents) {
        return new BudgetAdopted(LINE, ZEVENAAR, GREEN, cents(cents), null);
    }

    static ActualRecorded actual(long cents) {
        return new ActualRecorded(LINE, ZEVENAAR, GREEN, cents(cents), null);
    }

    static AmendmentLine change(BudgetLineKey line, long cents) {
        return new AmendmentLine(line, cents(cents), true);
    }

    /** A transfer from one activity to another. */
    static AmendmentProposed proposed() {
        return new AmendmentProposed(
                AMENDMENT,
                ZEVENAAR,
                DECISION,
                REASON,
                List.of(change(GREEN, 15_615_000), change(SPORT, -15_615_000)),
                null,
                null);
    }

    static AmendmentApproved approved() {
        return new AmendmentApproved(AMENDMENT, ZEVENAAR, null);
    }

    static AmendmentRejected rejected() {
        return new AmendmentRejected(AMENDMENT, ZEVENAAR, REASON, NUMBER);
    }

    /** What the line of public green came to by the amendment. */
    static BudgetAdjusted adjusted(BudgetLineKey line, long cents) {
        return new BudgetAdjusted(BudgetLineIds.of(ZEVENAAR, line), ZEVENAAR, line, AMENDMENT, cents(cents), true);
    }
}
