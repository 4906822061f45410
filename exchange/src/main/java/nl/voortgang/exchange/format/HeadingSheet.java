package nl.voortgang.exchange.format;

import nl.voortgang.events.HeadingKind;

/** Programmes and themes. */
public final class HeadingSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "6.1");
    public static final Column<HeadingKind> KIND =
            Column.required("soort", "kind", Kinds.choice(HeadingKind.class), "PROGRAMME of THEME.", "THEME");
    public static final Column<String> CODE =
            Column.optional("code", "code", Kinds.line(30), "De eigen nummering; uniek binnen de gemeente.", "6.1");
    public static final Column<String> TITLE =
            Column.required("titel", "title", Kinds.text(500), "De titel zoals afgedrukt.", null);
    public static final Column<String> PARENT =
            Column.optional("hoort_bij", "parent", Kinds.KEY, "Sleutel van een programma (voor een thema).", "6");
    public static final Column<String> DESCRIPTION =
            Column.optional("omschrijving", "description", Kinds.FREE_TEXT, "Een toelichting op de titel.", null);
    public static final Column<String> RETIRED = Column.optional(
            "vervallen",
            "retired",
            Kinds.FREE_TEXT,
            "De reden waarom er niets meer over gerapporteerd wordt; leeg zolang het loopt.",
            null);

    public static final Sheet SHEET = new Sheet(
            "onderdelen", "headings", "Programma's en thema's.", KEY, KIND, CODE, TITLE, PARENT, DESCRIPTION, RETIRED);

    private HeadingSheet() {}
}
