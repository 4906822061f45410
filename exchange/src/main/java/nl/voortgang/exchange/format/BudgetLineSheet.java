package nl.voortgang.exchange.format;

import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.Money;

/** Budget lines: what was adopted and what was really spent or received. */
public final class BudgetLineSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "sport-2020");
    public static final Column<String> SUBJECT = Column.required(
            "onderwerp", "subject", Kinds.KEY, "Sleutel van een programma, thema, doelstelling of activiteit.", "2");
    public static final Column<String> LABEL =
            Column.required("label", "label", Kinds.line(200), "Product of kostensoort zoals afgedrukt.", "Sport");
    public static final Column<String> TASK_FIELD =
            Column.optional("taakveld", "task-field", Kinds.line(20), "Iv3-code, waar bekend.", "5.1");
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
    public static final Column<Money> ACTUAL =
            Column.optional("realisatie", "actual", Kinds.MONEY, "De realisatie in euro.", null);

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
            ACTUAL);

    private BudgetLineSheet() {}
}
