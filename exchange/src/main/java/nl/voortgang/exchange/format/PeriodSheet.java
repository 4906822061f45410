package nl.voortgang.exchange.format;

import java.time.LocalDate;
import nl.voortgang.events.PeriodKind;

/** The reporting periods. */
public final class PeriodSheet {
    public static final Column<String> CODE =
            Column.required("code", "code", Kinds.SLUG, "Kleine letters, cijfers en koppeltekens.", "vgr1-2020");
    public static final Column<Integer> ORDER = Column.required(
            "volgorde",
            "order",
            Kinds.whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
            "Geheel getal; eerdere perioden hebben een lager getal.",
            "2");
    public static final Column<PeriodKind> KIND = Column.required(
            "soort",
            "kind",
            Kinds.choice(PeriodKind.class),
            "BUDGET, PROGRESS_REPORT of ANNUAL_ACCOUNTS.",
            "PROGRESS_REPORT");
    public static final Column<Integer> FISCAL_YEAR =
            Column.required("jaar", "fiscal-year", Kinds.YEAR, "Het begrotingsjaar.", "2020");
    public static final Column<String> LABEL =
            Column.required("label", "label", Kinds.text(100), "Zoals het boven een tabel staat.", "Status 1e VGR");
    public static final Column<String> SHORT_LABEL = Column.optional(
            "kort_label", "short-label", Kinds.text(100), "Zoals het naast een status staat.", "1e VGR");
    public static final Column<String> NAME = Column.optional(
            "naam", "name", Kinds.text(200), "Zoals een zin de periode noemt.", "1e voortgangsrapportage 2020");
    public static final Column<LocalDate> REFERENCE_DATE = Column.optional(
            "peildatum", "reference-date", Kinds.DATE, "De datum waar de cijfers over gaan.", "2020-06-30");
    public static final Column<LocalDate> DEADLINE =
            Column.optional("deadline", "deadline", Kinds.DATE, "De laatste dag om te rapporteren.", null);
    public static final Column<PeriodStage> STATE = Column.required(
            "toestand",
            "state",
            Kinds.choice(PeriodStage.class),
            "DEFINED, OPEN of CLOSED: hoe de periode er na het inlezen bij staat.",
            "CLOSED");

    public static final Sheet SHEET = new Sheet(
            "perioden",
            "periods",
            "De rapportageperioden.",
            CODE,
            ORDER,
            KIND,
            FISCAL_YEAR,
            LABEL,
            SHORT_LABEL,
            NAME,
            REFERENCE_DATE,
            DEADLINE,
            STATE);

    private PeriodSheet() {}
}
