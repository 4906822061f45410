package nl.voortgang.exchange.format;

import java.math.BigDecimal;
import nl.voortgang.events.TargetOperator;

/** Indicators with their targets. */
public final class IndicatorSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "i-1");
    public static final Column<String> SUBJECT =
            Column.required("onderwerp", "subject", Kinds.KEY, "Sleutel van een doelstelling of activiteit.", "1");
    public static final Column<String> NAME =
            Column.required("naam", "name", Kinds.text(500), "Wat er gemeten wordt.", null);
    public static final Column<TargetOperator> OPERATOR = Column.optional(
            "operator",
            "operator",
            Kinds.choice(TargetOperator.class, Operators::sign),
            ">=, <=, >, < of =; hoort bij een streefwaarde.",
            ">=");
    public static final Column<BigDecimal> TARGET =
            Column.optional("streefwaarde", "target", Kinds.DECIMAL, "Getal; hoort bij een operator.", "7");
    public static final Column<String> UNIT =
            Column.optional("eenheid", "unit", Kinds.text(50), "Bijvoorbeeld % of rapportcijfer.", "rapportcijfer");
    public static final Column<BigDecimal> BASELINE =
            Column.optional("nulwaarde", "baseline", Kinds.DECIMAL, "Getal.", null);
    public static final Column<Integer> YEAR =
            Column.optional("jaar", "year", Kinds.YEAR, "Het jaar van de streefwaarde.", null);
    public static final Column<String> SOURCE = Column.optional("bron", "source", Kinds.text(500), "De bron.", null);

    public static final Sheet SHEET = new Sheet(
            "indicatoren",
            "indicators",
            "De indicatoren.",
            KEY,
            SUBJECT,
            NAME,
            OPERATOR,
            TARGET,
            UNIT,
            BASELINE,
            YEAR,
            SOURCE);

    private IndicatorSheet() {}
}
