package nl.voortgang.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.budgetaudit.ProgrammeYear;
import nl.voortgang.query.budgetledger.Adjustment;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.AmendmentView;
import nl.voortgang.query.budgetledger.Classifications;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.PrintedFigureView;
import nl.voortgang.query.budgetledger.Programme;
import org.jspecify.annotations.Nullable;

/** The budget of the made-up municipality, with a line, an amendment and an outcome of every sort. */
final class BudgetSpecimens {
    private static final Decision DECISION = new Decision("2020-045", DecidingBody.COUNCIL, LocalDate.of(2020, 7, 8));

    private BudgetSpecimens() {}

    static List<LedgerLine> lines() {
        Adjustment adjustment = new Adjustment(
                Specimens.id("a1"),
                15_615_000,
                true,
                DECISION,
                AmendmentKind.TRANSFER,
                null,
                "Meer aanvragen",
                "Cas Bakker",
                Specimens.RECORDED,
                "Dirk Smit",
                Specimens.RECORDED,
                1210);
        return List.of(
                line("l1", "Toegang", "6.2", 2020, BudgetKind.EXPENSE, 123_456_789L, List.of(adjustment), 140_000_000L),
                line(null, "Rijksbijdrage", null, 2020, BudgetKind.INCOME, null, List.of(), 5_000_000L),
                line("l3", "Toegang", "6.2", 2021, BudgetKind.EXPENSE, 50_000_000L, List.of(), null),
                line(null, "Inhuur", null, 2021, BudgetKind.EXPENSE, null, List.of(adjustment), null));
    }

    static LedgerLine line(
            @Nullable String name,
            String label,
            @Nullable String taskField,
            int year,
            BudgetKind kind,
            @Nullable Long adopted,
            List<Adjustment> adjustments,
            @Nullable Long actual) {
        return new LedgerLine(
                name == null ? null : Specimens.id(name),
                SubjectKind.ACTIVITY,
                Specimens.RUNNING_LATE,
                "6.1.3",
                "Vergroten toegankelijkheid",
                new Programme(Specimens.PROGRAMME, SubjectKind.PROGRAMME, "6", "Sociaal domein"),
                label,
                taskField,
                taskField == null ? null : "Toegang en eerstelijnsvoorzieningen",
                year,
                kind,
                adopted,
                adopted == null ? null : DECISION,
                adjustments,
                (adopted == null ? 0 : adopted)
                        + adjustments.stream()
                                .mapToLong(Adjustment::amountCents)
                                .sum(),
                actual,
                actual == null ? null : LocalDate.of(year, 12, 31),
                name == null ? null : 2L);
    }

    /** One in every state, with whatever there can be. */
    static List<AmendmentView> amendments() {
        return List.of(
                amendment("a0", AmendmentState.REJECTED, null, null, null),
                amendment("a1", AmendmentState.APPROVED, DECISION, AmendmentKind.TRANSFER, null),
                amendment("a3", AmendmentState.APPROVED, null, AmendmentKind.REVERSAL, Specimens.id("a1")),
                amendment("a4", AmendmentState.WITHDRAWN, null, null, null),
                amendment("a2", AmendmentState.PROPOSED, null, null, null));
    }

    private static AmendmentView amendment(
            String name,
            AmendmentState state,
            @Nullable Decision decision,
            @Nullable AmendmentKind kind,
            @Nullable UUID reverses) {
        boolean ended = state != AmendmentState.PROPOSED;
        return new AmendmentView(
                Specimens.id(name),
                state,
                decision,
                kind,
                reverses,
                name.equals("a1") ? Specimens.id("a3") : null,
                name.equals("a0") ? null : "Minder vraag",
                List.of(new AmendmentLineView(
                        SubjectKind.ACTIVITY,
                        Specimens.RUNNING_LATE,
                        "6.1.3",
                        "Vergroten toegankelijkheid",
                        "Toegang",
                        "6.2",
                        2020,
                        BudgetKind.EXPENSE,
                        -156_150_00,
                        false)),
                "Cas Bakker",
                Specimens.id("cas"),
                Set.of("BUDGET_PROPOSER"),
                Specimens.RECORDED,
                1211,
                ended ? "Dirk Smit" : null,
                ended ? Specimens.id("dirk") : null,
                ended ? Set.of("BUDGET_APPROVER") : Set.of(),
                ended ? Specimens.RECORDED : null,
                ended ? 1212L : null,
                state == AmendmentState.REJECTED || state == AmendmentState.WITHDRAWN ? "Niet onderbouwd" : null,
                1);
    }

    /** A programme for each outcome there can be. */
    static List<ProgrammeYear> programmeYears() {
        List<ProgrammeYear> years = new ArrayList<>();
        for (ProgrammeYear.Verdict verdict : ProgrammeYear.Verdict.values()) {
            boolean exceeded =
                    verdict == ProgrammeYear.Verdict.EXCEEDED || verdict == ProgrammeYear.Verdict.DECIDED_TOO_LATE;
            years.add(new ProgrammeYear(
                    new Programme(Specimens.PROGRAMME, SubjectKind.PROGRAMME, "6", "Sociaal domein"),
                    2016 + years.size(),
                    100_000_00,
                    5_000_00,
                    1_000_00,
                    exceeded ? 104_000_00 : 90_000_00,
                    exceeded ? 4_000_00 : 0,
                    verdict,
                    exceeded ? LocalDate.of(2020, 10, 31) : null,
                    verdict == ProgrammeYear.Verdict.AUTHORISED_IN_TIME ? LocalDate.of(2020, 12, 15) : null,
                    exceeded,
                    exceeded
                            ? new Classifications.Classification(
                                    OverspendingClass.OPEN_ENDED_SCHEME,
                                    false,
                                    "Meer aanvragen",
                                    "Eva Mol",
                                    Specimens.RECORDED)
                            : null));
        }
        return years;
    }

    static List<PrintedFigureView> figures() {
        return List.of(
                figure("Totaal lasten", FigureKind.EXPENSE, "1235", FigureUnit.EUR_THOUSAND),
                figure("Totaal lasten, tegel", FigureKind.EXPENSE, "-1240", FigureUnit.EUR_THOUSAND),
                figure("Aandeel", null, "35.55", FigureUnit.PERCENT));
    }

    private static PrintedFigureView figure(String label, @Nullable FigureKind kind, String value, FigureUnit unit) {
        return new PrintedFigureView(
                Specimens.id(label),
                SubjectKind.PROGRAMME,
                Specimens.PROGRAMME,
                "6",
                "Sociaal domein",
                label,
                2020,
                kind,
                value,
                unit,
                "Begroting 2020, tabel lasten");
    }
}
