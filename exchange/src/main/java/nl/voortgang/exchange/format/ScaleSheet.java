package nl.voortgang.exchange.format;

import java.util.Locale;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;

/** The values of the status scale, in the order in which the legend prints them. */
public final class ScaleSheet {
    public static final Column<String> CODE =
            Column.required("code", "code", Kinds.line(10), "Wat de medewerker typt, hoogstens 10 tekens.", "V");
    public static final Column<String> LABEL =
            Column.required("label", "label", Kinds.text(100), "Zoals afgedrukt.", "Volgens plan");
    public static final Column<String> DEFINITION =
            Column.optional("omschrijving", "definition", Kinds.text(500), "De zin in de legenda.", null);
    public static final Column<StatusLevel> LEVEL = Column.required(
            "niveau",
            "level",
            Kinds.choice(StatusLevel.class),
            "ON_TRACK, AT_RISK, OFF_TRACK, NOT_STARTED of COMPLETED.",
            "ON_TRACK");
    public static final Column<String> COLOUR =
            Column.required("kleur", "colour", Kinds.COLOUR, "Kleur als #rrggbb.", "#2e7d32");
    public static final Column<StatusShape> SHAPE = Column.required(
            "vorm",
            "shape",
            Kinds.choice(StatusShape.class, shape -> shape.name().toLowerCase(Locale.ROOT)),
            "circle, triangle, square, diamond, ring of check.",
            "circle");
    public static final Column<YesNo> FORMER = Column.optional(
            "vervallen",
            "former",
            Kinds.choice(YesNo.class, YesNo::dutch),
            "ja: alleen eerdere statussen hebben deze waarde nog; hij geldt niet meer voor nieuwe.",
            null);

    public static final Sheet SHEET = new Sheet(
            "statusschaal",
            "status-scale",
            "Eén rij per statuswaarde, in de volgorde van de legenda.",
            CODE,
            LABEL,
            DEFINITION,
            LEVEL,
            COLOUR,
            SHAPE,
            FORMER);

    private ScaleSheet() {}
}
