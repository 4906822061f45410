package nl.voortgang.exchange.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All sheets of the format, in the order in which they are written. */
public final class Sheets {
    public static final List<Sheet> ALL = List.of(
            OrganisationSheet.SHEET,
            ScaleSheet.SHEET,
            UnitSheet.SHEET,
            PeriodSheet.SHEET,
            HeadingSheet.SHEET,
            GoalSheet.SHEET,
            ActivitySheet.SHEET,
            StatusSheet.SHEET,
            NarrativeSheet.SHEET,
            BudgetLineSheet.SHEET,
            FigureSheet.SHEET,
            IndicatorSheet.SHEET,
            MeasurementSheet.SHEET);

    /** What a template explains itself with. */
    public static final String EXPLANATION = "uitleg";

    /** Amendments of the budget. They take two people to decide, so that no file can bring them in. */
    public static final String AMENDMENTS = "wijzigingen";

    private static final Set<String> READ_PAST = Set.of(EXPLANATION, "explanation", AMENDMENTS, "amendments");

    private Sheets() {}

    /** The sheet of this name, Dutch or English. */
    public static Optional<Sheet> named(String name) {
        return ALL.stream().filter(sheet -> sheet.isCalled(name)).findFirst();
    }

    /** Whether a sheet of this name is for people only, so that it is no mistake that nothing is taken from it. */
    public static boolean isReadPast(String name) {
        return READ_PAST.contains(Sheet.normal(name));
    }
}
