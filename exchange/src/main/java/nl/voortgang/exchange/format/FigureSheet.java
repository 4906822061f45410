package nl.voortgang.exchange.format;

import java.math.BigDecimal;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;

/** Totals and tiles as an earlier report printed them. */
public final class FigureSheet {
    public static final Column<String> KEY = Column.required(
            "sleutel",
            "key",
            Kinds.KEY,
            "Noemt de rij, zodat andere rijen ernaar kunnen verwijzen.",
            "totaal-lasten-2020");
    public static final Column<String> SUBJECT = Column.optional(
            "onderwerp", "subject", Kinds.KEY, "Sleutel van een programma, thema, doelstelling of activiteit.", "2");
    public static final Column<String> LABEL =
            Column.required("omschrijving", "label", Kinds.text(200), "Wat erbij stond.", "Totaal lasten");
    public static final Column<Integer> FISCAL_YEAR =
            Column.optional("jaar", "fiscal-year", Kinds.YEAR, "Het begrotingsjaar.", "2020");
    public static final Column<FigureKind> KIND = Column.optional(
            "soort",
            "kind",
            Kinds.choice(FigureKind.class),
            "Als bij begrotingslijnen, of BALANCE (saldo).",
            "EXPENSE");
    public static final Column<BigDecimal> VALUE = Column.required(
            "waarde", "value", Kinds.DECIMAL, "Het getal zoals afgedrukt, in zijn eenheid en met zijn teken.", "39884");
    public static final Column<FigureUnit> UNIT = Column.required(
            "eenheid", "unit", Kinds.choice(FigureUnit.class), "EUR, EUR_THOUSAND of PERCENT.", "EUR_THOUSAND");
    public static final Column<String> SOURCE =
            Column.required("bron", "source", Kinds.text(500), "Waar het afgedrukt stond.", null);

    public static final Sheet SHEET = new Sheet(
            "afgedrukte_cijfers",
            "printed-figures",
            "Totalen en tegels zoals een eerder rapport ze afdrukte; ze worden nooit opgeteld.",
            KEY,
            SUBJECT,
            LABEL,
            FISCAL_YEAR,
            KIND,
            VALUE,
            UNIT,
            SOURCE);

    private FigureSheet() {}
}
