package nl.voortgang.exchange.format;

import java.time.LocalDate;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Money;

/** Budget lines: what was adopted and what was really spent or received. */
public final class BudgetLineSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "sport-2020");
    public static final Column<String> SUBJECT = Column.required(
            "onderwerp", "subject", Kinds.KEY, "Sleutel van een programma, thema, doelstelling of activiteit.", "2");
    public static final Column<String> LABEL =
            Column.required("label", "label", Kinds.line(200), "Product of kostensoort zoals afgedrukt.", "Sport");
    public static final Column<String> TASK_FIELD = Column.optional(
            "taakveld",
            "task-field",
            Kinds.line(20),
            "Iv3-code uit de lijst van het begrotingsjaar, waar bekend.",
            "5.1");
    public static final Column<Integer> FISCAL_YEAR =
            Column.required("jaar", "fiscal-year", Kinds.YEAR, "Het begrotingsjaar.", "2020");
    public static final Column<BudgetKind> KIND = Column.required(
            "soort",
            "kind",
            Kinds.choice(BudgetKind.class),
            "EXPENSE (lasten), INCOME (baten), RESERVE_ADDITION of RESERVE_WITHDRAWAL.",
            "EXPENSE");
    public static final Column<Money> ADOPTED =
            Column.optional("primitief", "adopted", Kinds.MONEY, "De primitieve begroting in euro.", "964000");
    public static final Column<String> DECISION_NUMBER = Column.optional(
            "besluit",
            "decision-number",
            Kinds.line(100),
            "Nummer van het besluit waarmee het is vastgesteld; samen met orgaan en besluitdatum.",
            "2019-112");
    public static final Column<DecidingBody> DECISION_BODY = Column.optional(
            "orgaan",
            "decision-body",
            Kinds.choice(DecidingBody.class),
            "COUNCIL (raad), EXECUTIVE (college) of MANDATE.",
            "COUNCIL");
    public static final Column<LocalDate> DECISION_DATE =
            Column.optional("besluitdatum", "decision-date", Kinds.DATE, "De datum van het besluit.", "2019-11-06");
    public static final Column<Money> ACTUAL =
            Column.optional("realisatie", "actual", Kinds.MONEY, "De realisatie in euro.", null);
    public static final Column<LocalDate> ACTUAL_AS_OF = Column.optional(
            "peildatum",
            "as-of",
            Kinds.DATE,
            "De dag tot en met welke de realisatie telt; zonder peildatum de dag waarop zij wordt vastgelegd.",
            null);

    public static final Sheet SHEET = new Sheet(
            "begrotingslijnen",
            "budget-lines",
            "De begrotingslijnen, in euro en zonder min-teken.",
            KEY,
            SUBJECT,
            LABEL,
            TASK_FIELD,
            FISCAL_YEAR,
            KIND,
            ADOPTED,
            DECISION_NUMBER,
            DECISION_BODY,
            DECISION_DATE,
            ACTUAL,
            ACTUAL_AS_OF);

    private BudgetLineSheet() {}
}
