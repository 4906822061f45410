package nl.voortgang.exchange.format;

/** A status per activity or goal and period, with its text. */
public final class StatusSheet {
    public static final Column<String> SUBJECT =
            Column.required("onderwerp", "subject", Kinds.KEY, "Sleutel van een activiteit of doelstelling.", "6.1.3");
    public static final Column<String> PERIOD =
            Column.required("periode", "period", Kinds.SLUG, "Code van een periode.", "vgr1-2020");
    public static final Column<String> STATUS =
            Column.required("status", "status", Kinds.line(10), "Code uit de statusschaal.", "N");
    public static final Column<String> EXPLANATION =
            Column.optional("toelichting", "explanation", Kinds.FREE_TEXT, "De toelichting op de status.", null);
    public static final Column<String> CAUSE =
            Column.optional("oorzaak", "cause", Kinds.FREE_TEXT, "Waardoor het komt.", null);
    public static final Column<String> CONSEQUENCE =
            Column.optional("gevolg", "consequence", Kinds.FREE_TEXT, "Wat eruit volgt.", null);
    public static final Column<String> CORRECTION =
            Column.optional("bijsturing", "correction", Kinds.FREE_TEXT, "Wat eraan gedaan wordt.", null);
    public static final Column<String> TIME = Column.optional(
            "tijd", "time", Kinds.line(10), "Oordeel over de tijd: een code uit de statusschaal.", null);
    public static final Column<String> MONEY = Column.optional(
            "geld", "money", Kinds.line(10), "Oordeel over het geld: een code uit de statusschaal.", null);
    public static final Column<String> QUALITY = Column.optional(
            "kwaliteit", "quality", Kinds.line(10), "Oordeel over de kwaliteit: een code uit de statusschaal.", null);
    public static final Column<String> COUNCIL_PROPOSAL = Column.optional(
            "voorstel_raad", "council-proposal", Kinds.FREE_TEXT, "Wat aan de raad gevraagd wordt.", null);

    public static final Sheet SHEET = new Sheet(
            "statussen",
            "statuses",
            "Eén rij per activiteit of doelstelling en periode: een status met zijn tekst.",
            SUBJECT,
            PERIOD,
            STATUS,
            EXPLANATION,
            CAUSE,
            CONSEQUENCE,
            CORRECTION,
            TIME,
            MONEY,
            QUALITY,
            COUNCIL_PROPOSAL);

    private StatusSheet() {}
}
