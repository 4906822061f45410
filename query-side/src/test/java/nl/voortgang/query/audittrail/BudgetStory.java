package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.PARK;
import static nl.voortgang.query.audittrail.Story.SCHOOL;
import static nl.voortgang.query.audittrail.Story.THEME;
import static nl.voortgang.query.audittrail.Story.ZEVENAAR;
import static nl.voortgang.query.audittrail.Story.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.AmendmentNumber;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.Subject;
import nl.voortgang.query.History;

/** What happens to the budget in that year, and words for it. */
final class BudgetStory {
    static final BudgetLineId LINE = new BudgetLineId(new UUID(6, 1));
    static final AmendmentId AMENDMENT = new AmendmentId(new UUID(7, 1));
    static final AmendmentId REFUSED = new AmendmentId(new UUID(7, 2));
    static final AmendmentId WISH = new AmendmentId(new UUID(7, 3));

    static final BudgetLineKey SPORT = new BudgetLineKey(Subject.of(PARK), "Sport", "5.1", 2020, BudgetKind.EXPENSE);
    static final BudgetLineKey LESSONS =
            new BudgetLineKey(Subject.of(SCHOOL), "Lessen", null, 2020, BudgetKind.EXPENSE);

    private BudgetStory() {}

    static void budget(History history) {
        history.happened(
                new BudgetRulesSet(
                        ZEVENAAR, new BudgetRules(NegativeLines.REFUSED, Money.ofCents(5_000_000), Money.ZERO)),
                new BudgetAdopted(LINE, ZEVENAAR, SPORT, Money.ofCents(96_400_000), null),
                new ActualRecorded(LINE, ZEVENAAR, SPORT, Money.ofCents(95_012_345), null),
                new ActualRecorded(LINE, ZEVENAAR, SPORT, Money.ofCents(95_012_399), null),
                transfer(),
                adjusted(LINE, SPORT, AMENDMENT, -100_000),
                adjusted(new BudgetLineId(new UUID(6, 2)), LESSONS, AMENDMENT, 100_000),
                new AmendmentApproved(AMENDMENT, ZEVENAAR, null),
                new AmendmentProposed(
                        REFUSED,
                        ZEVENAAR,
                        null,
                        text("wens"),
                        List.of(new AmendmentLine(SPORT, Money.ofCents(1), true)),
                        null,
                        null),
                new AmendmentRejected(REFUSED, ZEVENAAR, text("geen dekking"), null),
                wish(),
                new DecisionRecorded(WISH, ZEVENAAR, decision("2020-51"), 2020),
                new AmendmentWithdrawn(WISH, ZEVENAAR, text("vergissing"), new AmendmentNumber(2020, "2020-51")),
                new OverspendingClassified(
                        new OverspendingId(ZEVENAAR, 2020, THEME.value()),
                        Subject.of(HeadingKind.THEME, THEME),
                        OverspendingClass.OPEN_ENDED_SCHEME,
                        text("meer aanvragen")));
    }

    static BudgetAdjusted adjusted(BudgetLineId id, BudgetLineKey line, AmendmentId amendment, long cents) {
        return new BudgetAdjusted(id, ZEVENAAR, line, amendment, Money.ofCents(cents), true);
    }

    static AmendmentProposed wish() {
        return new AmendmentProposed(
                WISH,
                ZEVENAAR,
                null,
                text("wens"),
                List.of(new AmendmentLine(SPORT, Money.ofCents(1), true)),
                null,
                null);
    }

    static Decision decision(String number) {
        return new Decision(number, DecidingBody.COUNCIL, LocalDate.of(2020, 9, 23));
    }

    /** One thousand euros from sport to lessons, two activities in one decision. */
    static AmendmentProposed transfer() {
        return new AmendmentProposed(
                AMENDMENT,
                ZEVENAAR,
                decision("2020-34"),
                text("schuif"),
                List.of(
                        new AmendmentLine(SPORT, Money.ofCents(-100_000), true),
                        new AmendmentLine(LESSONS, Money.ofCents(100_000), true)),
                AmendmentKind.TRANSFER,
                null);
    }
}
