package nl.voortgang.exchange.format;

/** Activities. */
public final class ActivitySheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "6.1.1");
    public static final Column<String> CODE =
            Column.optional("code", "code", Kinds.line(30), "De eigen nummering; uniek binnen de gemeente.", "6.1.1");
    public static final Column<String> TITLE =
            Column.required("titel", "title", Kinds.text(500), "De titel zoals afgedrukt.", null);
    public static final Column<String> PARENT = Column.optional(
            "hoort_bij", "parent", Kinds.KEY, "Sleutel van een doelstelling, thema of programma.", "6.1");
    public static final Column<String> DESCRIPTION =
            Column.optional("omschrijving", "description", Kinds.FREE_TEXT, "Een toelichting op de titel.", null);
    public static final Column<Integer> COMPLETION_YEAR = Column.optional(
            "jaar_realisatie", "completion-year", Kinds.YEAR, "Het jaar waarin het klaar moet zijn.", "2022");
    public static final Column<String> UNIT =
            Column.optional("eenheid", "unit", Kinds.line(40), "Code van de eenheid die erover rapporteert.", "sport");
    public static final Column<String> RETIRED = Column.optional(
            "vervallen",
            "retired",
            Kinds.FREE_TEXT,
            "De reden waarom er niets meer over gerapporteerd wordt; leeg zolang het loopt.",
            null);

    public static final Sheet SHEET = new Sheet(
            "activiteiten",
            "activities",
            "De activiteiten en beoogde resultaten.",
            KEY,
            CODE,
            TITLE,
            PARENT,
            DESCRIPTION,
            COMPLETION_YEAR,
            UNIT,
            RETIRED);

    private ActivitySheet() {}
}
