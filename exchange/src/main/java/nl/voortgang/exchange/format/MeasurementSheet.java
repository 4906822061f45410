package nl.voortgang.exchange.format;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Measured values of indicators. */
public final class MeasurementSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel", "key", Kinds.KEY, "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.", "m-1");
    public static final Column<String> INDICATOR =
            Column.required("indicator", "indicator", Kinds.KEY, "Sleutel van een indicator.", "i-1");
    public static final Column<LocalDate> DATE = Column.required(
            "datum",
            "date",
            Kinds.DATE,
            "De dag (of laatste dag van het jaar) waar de waarde over gaat.",
            "2018-12-31");
    public static final Column<BigDecimal> VALUE =
            Column.optional("waarde", "value", Kinds.DECIMAL, "Getal; leeg als de waarde niet beschikbaar is.", "80");
    public static final Column<BigDecimal> NUMERATOR =
            Column.optional("teller", "numerator", Kinds.DECIMAL, "Waar bekend.", "829");
    public static final Column<BigDecimal> DENOMINATOR =
            Column.optional("noemer", "denominator", Kinds.DECIMAL, "Waar bekend.", "1050");
    public static final Column<String> SOURCE = Column.optional("bron", "source", Kinds.text(500), "De bron.", null);

    public static final Sheet SHEET = new Sheet(
            "metingen",
            "measurements",
            "De metingen van de indicatoren.",
            KEY,
            INDICATOR,
            DATE,
            VALUE,
            NUMERATOR,
            DENOMINATOR,
            SOURCE);

    private MeasurementSheet() {}
}
