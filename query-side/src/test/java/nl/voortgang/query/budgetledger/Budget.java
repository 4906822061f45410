package nl.voortgang.query.budgetledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.Subject;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;

/** A municipality with a programme, a theme below it, a goal below that and two activities; and words for what happens to its budget. */
final class Budget {
    static final OrganisationId COEVORDEN = new OrganisationId("coevorden");
    static final ActorId PROPOSER = new ActorId(new UUID(1, 1));
    static final ActorId APPROVER = new ActorId(new UUID(1, 2));
    static final HeadingId PROGRAMME = new HeadingId(new UUID(2, 1));
    static final HeadingId THEME = new HeadingId(new UUID(2, 2));
    static final HeadingId OTHER = new HeadingId(new UUID(2, 3));
    static final GoalId GOAL = new GoalId(new UUID(3, 1));
    static final ActivityId POOL = new ActivityId(new UUID(4, 1));
    static final ActivityId HALL = new ActivityId(new UUID(4, 2));
    static final AmendmentId AMENDMENT = new AmendmentId(new UUID(5, 1));
    static final Decision COUNCIL_DECISION = new Decision("2020-34", DecidingBody.COUNCIL, LocalDate.of(2020, 9, 23));

    static final BudgetLineKey SPORT = expense(Subject.of(HeadingKind.PROGRAMME, PROGRAMME), "Sport", 2020);
    static final BudgetLineKey POOL_COSTS = expense(Subject.of(POOL), "Zwembad", 2020);
    static final BudgetLineKey HALL_COSTS = expense(Subject.of(HALL), "Sporthal", 2020);

    private static final ActorNames NAMES = new ActorNames() {
        @Override
        public String nameOf(ActorId actor) {
            return actor.equals(PROPOSER) ? "Petra Proposer" : actor.equals(APPROVER) ? "Adam Approver" : "an employee";
        }

        @Override
        public Optional<ActorId> byUsername(String username) {
            return Optional.empty();
        }
    };

    private Budget() {}

    static History begun() {
        return new History()
                .by(PROPOSER)
                .happened(
                        new OrganisationRegistered(COEVORDEN, "Coevorden", AccountRule.WAIVED),
                        heading(PROGRAMME, HeadingKind.PROGRAMME, "2", null),
                        heading(THEME, HeadingKind.THEME, "2.1", PROGRAMME),
                        heading(OTHER, HeadingKind.PROGRAMME, "3", null),
                        new GoalDefined(GOAL, COEVORDEN, null, "Meer sport", null, THEME.value(), List.of()),
                        new ActivityPlanned(HALL, COEVORDEN, "2.1.10", "Sporthal", null, GOAL.value(), null),
                        new ActivityPlanned(POOL, COEVORDEN, "2.1.9", "Zwembad", null, GOAL.value(), null));
    }

    static HeadingDefined heading(HeadingId id, HeadingKind kind, String code, @Nullable HeadingId parent) {
        return new HeadingDefined(id, COEVORDEN, kind, code, "Onderdeel " + code, null, parent);
    }

    static BudgetLineKey expense(Subject subject, String label, int year) {
        return new BudgetLineKey(subject, label, null, year, BudgetKind.EXPENSE);
    }

    static BudgetAdopted adopted(BudgetLineKey line, long cents) {
        return new BudgetAdopted(idOf(line), COEVORDEN, line, Money.ofCents(cents), null);
    }

    static ActualRecorded spent(BudgetLineKey line, long cents) {
        return new ActualRecorded(idOf(line), COEVORDEN, line, Money.ofCents(cents), null);
    }

    static BudgetLineId idOf(BudgetLineKey line) {
        return new BudgetLineId(UUID.nameUUIDFromBytes(line.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static AmendmentId amendment(int number) {
        return new AmendmentId(new UUID(5, number));
    }

    static AmendmentProposed proposed(AmendmentId id, AmendmentLine... lines) {
        return new AmendmentProposed(
                id, COEVORDEN, COUNCIL_DECISION, FreeText.of("tegenvaller"), List.of(lines), null, null);
    }

    static AmendmentLine change(BudgetLineKey line, long cents) {
        return new AmendmentLine(line, Money.ofCents(cents), true);
    }

    static AmendmentApproved approved(AmendmentId id) {
        return new AmendmentApproved(id, COEVORDEN, null);
    }

    static AmendmentRejected rejected(AmendmentId id) {
        return new AmendmentRejected(id, COEVORDEN, FreeText.of("geen dekking"), null);
    }

    static PrintedFigureRecorded printed(int number, @Nullable Subject subject, @Nullable Integer year, String value) {
        return new PrintedFigureRecorded(
                new PrintedFigureId(new UUID(8, number)),
                COEVORDEN,
                subject,
                "Totaal lasten",
                year,
                FigureKind.EXPENSE,
                new BigDecimal(value),
                FigureUnit.EUR_THOUSAND,
                "begroting 2020, blz. 4");
    }

    static void project(History history) {
        Database.project(new BudgetLedgerProjection(), history.events());
    }

    static BudgetLedger ledger(History history) {
        return new BudgetLedger(Database.jdbc(), history.moments(), NAMES, new LedgerScope(Database.jdbc()));
    }

    static Amendments amendments(History history) {
        return new Amendments(Database.jdbc(), history.moments(), NAMES, new LedgerScope(Database.jdbc()));
    }

    static PrintedFigures figures(History history) {
        return new PrintedFigures(Database.jdbc(), history.moments(), new LedgerScope(Database.jdbc()));
    }

    /** Every line, after projecting the history. */
    static List<LedgerLine> lines(History history) {
        project(history);
        return linesAt(history, null);
    }

    static List<LedgerLine> linesAt(History history, @Nullable Instant knownAt) {
        return ledger(history).lines(LedgerQuestion.all(COEVORDEN), knownAt).lines();
    }
}
