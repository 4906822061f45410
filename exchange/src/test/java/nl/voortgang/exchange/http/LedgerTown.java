package nl.voortgang.exchange.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.command.budget.BudgetLineIds;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.stack.Installation;
import org.jspecify.annotations.Nullable;

/** A municipality with three budget lines, one of them with a name that a spreadsheet would run, and one amendment. */
final class LedgerTown {
    private static final ActorId CONTROLLER = new ActorId(new UUID(7, 1));
    private static final ActorId PROPOSER = new ActorId(new UUID(7, 2));
    private static final ActorId APPROVER = new ActorId(new UUID(7, 3));
    static final OrganisationId ID = new OrganisationId("stad");
    static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    private LedgerTown() {}

    /** Makes it; returns a moment before its budget was changed. */
    static Instant fill(Installation installation) throws Exception {
        installation.imports(Csv.year("stad").without("begrotingslijnen").file(), CONTROLLER);
        BudgetLineKey care = line("Zorg & welzijn", "6.71", 2020, BudgetKind.EXPENSE);
        BudgetLineKey formula = line(FORMULA, null, 2020, BudgetKind.INCOME);
        adopt(installation, care, 100_000_005);
        adopt(installation, formula, 1);
        adopt(installation, line("Reserve", "0.10", 2021, BudgetKind.RESERVE_WITHDRAWAL), 99_999_999_999_999L);
        Instant before = Instant.now();
        AmendmentId amendment = new AmendmentId(new UUID(9, 1));
        installation.does(
                PROPOSER,
                new ProposeAmendment(
                        amendment,
                        ID,
                        new Decision("2020-14", DecidingBody.EXECUTIVE, LocalDate.of(2020, 6, 25)),
                        FreeText.of("Minder zorg."),
                        List.of(
                                new AmendmentLine(care, Money.ofCents(-250_010), true),
                                new AmendmentLine(formula, Money.ofCents(7), true)),
                        false));
        installation.does(APPROVER, new ApproveAmendment(amendment));
        installation.does(
                CONTROLLER,
                new RecordActual(id(care), ID, care, Money.ofCents(99_750_000), LocalDate.of(2020, 12, 31)));
        return before;
    }

    private static BudgetLineKey line(String label, @Nullable String taskField, int year, BudgetKind kind) {
        return new BudgetLineKey(
                new Subject(SubjectKind.PROGRAMME, Keys.id(ID, "heading", "6")), label, taskField, year, kind);
    }

    private static BudgetLineId id(BudgetLineKey line) {
        return BudgetLineIds.of(ID, line);
    }

    private static void adopt(Installation installation, BudgetLineKey line, long cents) throws InterruptedException {
        Decision decision = new Decision("2019-112", DecidingBody.COUNCIL, LocalDate.of(2019, 11, 6));
        installation.does(CONTROLLER, new AdoptBudget(id(line), ID, line, Money.ofCents(cents), decision));
    }
}
