package nl.voortgang.exchange.format;

import java.util.List;

/** Goals. */
public final class GoalSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "d-6.1-1");
    public static final Column<String> CODE =
            Column.optional("code", "code", Kinds.line(30), "De eigen nummering; uniek binnen de gemeente.", "P2.01");
    public static final Column<String> TITLE =
            Column.required("titel", "title", Kinds.text(500), "De titel zoals afgedrukt.", null);
    public static final Column<String> PARENT =
            Column.optional("hoort_bij", "parent", Kinds.KEY, "Sleutel van een programma of thema.", "6.1");
    public static final Column<String> DESCRIPTION =
            Column.optional("omschrijving", "description", Kinds.FREE_TEXT, "Een toelichting op de titel.", null);
    public static final Column<List<String>> REFERENCES = Column.optional(
            "verwijzingen",
            "references",
            Kinds.references(),
            "Nummers of namen van andere stukken, met komma's ertussen.",
            "16,40,41,42");
    public static final Column<String> RETIRED = Column.optional(
            "vervallen",
            "retired",
            Kinds.FREE_TEXT,
            "De reden waarom er niets meer over gerapporteerd wordt; leeg zolang het loopt.",
            null);

    public static final Sheet SHEET = new Sheet(
            "doelstellingen",
            "goals",
            "De doelstellingen.",
            KEY,
            CODE,
            TITLE,
            PARENT,
            DESCRIPTION,
            REFERENCES,
            RETIRED);

    private GoalSheet() {}
}
