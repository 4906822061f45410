package nl.voortgang.exchange.format;

/** The organisational units that report on activities. */
public final class UnitSheet {
    public static final Column<String> CODE = Column.required(
            "code", "code", Kinds.SLUG, "Kleine letters, cijfers en streepjes; blijft altijd gelijk.", "sport");
    public static final Column<String> NAME =
            Column.required("naam", "name", Kinds.text(200), "Zoals de eenheid heet.", "Team Sport");
    public static final Column<YesNo> RETIRED = Column.optional(
            "vervallen",
            "retired",
            Kinds.choice(YesNo.class, YesNo::dutch),
            "ja: de eenheid krijgt er geen activiteiten meer bij.",
            null);

    public static final Sheet SHEET = new Sheet(
            "eenheden",
            "units",
            "De organisatorische eenheden, zoals teams, die over activiteiten rapporteren.",
            CODE,
            NAME,
            RETIRED);

    private UnitSheet() {}
}
