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
import nl.voortgang.events.BudgetRules;
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
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.Subject;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;

/** A municipality with a programme, a theme below it, a goal below that and two activities; and words for what happens to its budget. */
public final class Budget {
    public static final OrganisationId COEVORDEN = new OrganisationId("coevorden");
    public static final ActorId PROPOSER = new ActorId(new UUID(1, 1));
    public static final ActorId APPROVER = new ActorId(new UUID(1, 2));
    public static final HeadingId PROGRAMME = new HeadingId(new UUID(2, 1));
    public static final HeadingId THEME = new HeadingId(new UUID(2, 2));
    public static final HeadingId OTHER = new HeadingId(new UUID(2, 3));
    public static final GoalId GOAL = new GoalId(new UUID(3, 1));
    public static final ActivityId POOL = new ActivityId(new UUID(4, 1));
    public static final ActivityId HALL = new ActivityId(new UUID(4, 2));
    public static final AmendmentId AMENDMENT = new AmendmentId(new UUID(5, 1));
    public static final Decision COUNCIL_DECISION =
            new Decision("2020-34", DecidingBody.COUNCIL, LocalDate.of(2020, 9, 23));

    public static final BudgetLineKey SPORT = expense(Subject.of(HeadingKind.PROGRAMME, PROGRAMME), "Sport", 2020);
    public static final BudgetLineKey POOL_COSTS = expense(Subject.of(POOL), "Zwembad", 2020);
    public static final BudgetLineKey HALL_COSTS = expense(Subject.of(HALL), "Sporthal", 2020);

    static final ActorNames NAMES = new ActorNames() {
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

    public static History begun() {
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

    public static HeadingDefined heading(HeadingId id, HeadingKind kind, String code, @Nullable HeadingId parent) {
        return new HeadingDefined(id, COEVORDEN, kind, code, "Onderdeel " + code, null, parent);
    }

    public static BudgetLineKey expense(Subject subject, String label, int year) {
        return new BudgetLineKey(subject, label, null, year, BudgetKind.EXPENSE);
    }

    public static BudgetAdopted adopted(BudgetLineKey line, long cents) {
        return adopted(line, cents, null);
    }

    public static BudgetAdopted adopted(BudgetLineKey line, long cents, @Nullable Decision decision) {
        return new BudgetAdopted(idOf(line), COEVORDEN, line, Money.ofCents(cents), decision);
    }

    public static ActualRecorded spent(BudgetLineKey line, long cents) {
        return spent(line, cents, null);
    }

    /** The day is written {@code 2020-06-30}. */
    public static ActualRecorded spent(BudgetLineKey line, long cents, @Nullable String asOf) {
        return new ActualRecorded(
                idOf(line), COEVORDEN, line, Money.ofCents(cents), asOf == null ? null : LocalDate.parse(asOf));
    }

    public static BudgetRulesSet rules(@Nullable Long mandateLimit, long threshold) {
        return new BudgetRulesSet(
                COEVORDEN,
                new BudgetRules(
                        NegativeLines.ALLOWED,
                        mandateLimit == null ? null : Money.ofCents(mandateLimit),
                        Money.ofCents(threshold)));
    }

    public static OverspendingClassified classified(
            HeadingId programme, int fiscalYear, OverspendingClass classification, String reason) {
        return new OverspendingClassified(
                new OverspendingId(COEVORDEN, fiscalYear, programme.value()),
                Subject.of(HeadingKind.PROGRAMME, programme),
                classification,
                FreeText.of(reason));
    }

    public static BudgetLineId idOf(BudgetLineKey line) {
        return new BudgetLineId(UUID.nameUUIDFromBytes(line.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public static AmendmentId amendment(int number) {
        return new AmendmentId(new UUID(5, number));
    }

    public static AmendmentProposed proposed(AmendmentId id, AmendmentLine... lines) {
        return new AmendmentProposed(
                id, COEVORDEN, COUNCIL_DECISION, FreeText.of("tegenvaller"), List.of(lines), null, null);
    }

    public static AmendmentLine change(BudgetLineKey line, long cents) {
        return new AmendmentLine(line, Money.ofCents(cents), true);
    }

    public static AmendmentApproved approved(AmendmentId id) {
        return new AmendmentApproved(id, COEVORDEN, null);
    }

    public static AmendmentRejected rejected(AmendmentId id) {
        return new AmendmentRejected(id, COEVORDEN, FreeText.of("geen dekking"), null);
    }

    public static PrintedFigureRecorded printed(
            int number, @Nullable Subject subject, @Nullable Integer year, String value) {
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

    public static void project(History history) {
        Database.project(new BudgetLedgerProjection(), history.events());
    }

    public static Rules rulesOf() {
        return new Rules(Database.jdbc());
    }

    public static Classifications classifications() {
        return new Classifications(Database.jdbc(), NAMES);
    }

    public static ActualHistory actuals() {
        return new ActualHistory(Database.jdbc());
    }

    public static BudgetLedger ledger(History history) {
        return new BudgetLedger(Database.operations(), history.moments(), NAMES, new LedgerScope(Database.jdbc()));
    }

    public static Amendments amendments(History history) {
        return new Amendments(Database.jdbc(), history.moments(), NAMES, new LedgerScope(Database.jdbc()));
    }

    public static PrintedFigures figures(History history) {
        return new PrintedFigures(Database.jdbc(), history.moments(), new LedgerScope(Database.jdbc()));
    }

    /** Every line, after projecting the history. */
    public static List<LedgerLine> lines(History history) {
        project(history);
        return linesAt(history, null);
    }

    public static List<LedgerLine> linesAt(History history, @Nullable Instant knownAt) {
        return ledger(history).lines(LedgerQuestion.all(COEVORDEN), knownAt).lines();
    }
}
