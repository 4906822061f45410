package nl.voortgang.exchange.format;

/** Texts for a period without a status. */
public final class NarrativeSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "t-1.5");
    public static final Column<String> SUBJECT = Column.required(
            "onderwerp", "subject", Kinds.KEY, "Sleutel van een activiteit, doelstelling, thema of programma.", "1.5");
    public static final Column<String> PERIOD =
            Column.required("periode", "period", Kinds.SLUG, "Code van een periode.", "burap-2020");
    public static final Column<String> TITLE =
            Column.optional("titel", "title", Kinds.text(300), "De titel van de tekst.", null);
    public static final Column<String> TEXT = Column.required("tekst", "text", Kinds.FREE_TEXT, "De tekst.", null);

    public static final Sheet SHEET =
            new Sheet("toelichtingen", "narratives", "Teksten zonder status.", KEY, SUBJECT, PERIOD, TITLE, TEXT);

    private NarrativeSheet() {}
}
