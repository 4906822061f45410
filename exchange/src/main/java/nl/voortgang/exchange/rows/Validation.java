package nl.voortgang.exchange.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.OrganisationSheet;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.ScaleSheet;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.UnitSheet;
import nl.voortgang.exchange.format.YesNo;

/** Holds the rows of a file against each other, and against what is there already. */
public final class Validation {
    private static final OrganisationId UNNAMED = new OrganisationId("unnamed");

    private final YearRows year;
    private final Faults faults;
    private final Outline outline;
    private final Existing existing;

    private Validation(YearRows year, Existing existing) {
        this.year = year;
        this.faults = year.faults();
        this.existing = existing;
        this.outline = new Outline(year, year.organisation().orElse(UNNAMED), existing);
    }

    /** Adds every fault it finds to those of the rows. */
    public static void check(YearRows year, Existing existing) {
        new Validation(year, existing).all();
    }

    private void all() {
        organisation();
        scale();
        units();
        unique(PeriodSheet.SHEET, PeriodSheet.CODE);
        new OutlineCheck(year, outline).check();
        new ReportCheck(year, outline, existing).check();
        new FigureCheck(year, outline, existing).check();
    }

    private void organisation() {
        List<Row> rows = year.rows(OrganisationSheet.SHEET);
        boolean readable = !year.sheets().isEmpty() || faults.isEmpty();
        if (rows.isEmpty() && readable) {
            faults.add(Fault.ofSheet(
                    OrganisationSheet.SHEET.dutch(),
                    Problem.MISSING_SHEET,
                    "must say in one row what it is all about"));
        }
        for (Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            faults.add(row, OrganisationSheet.ID, Problem.ONE_ROW, "a file is about one organisation, in one row");
        }
    }

    private void scale() {
        unique(ScaleSheet.SHEET, ScaleSheet.CODE);
        List<Row> rows = year.rows(ScaleSheet.SHEET);
        boolean allFormer = !rows.isEmpty() && rows.stream().allMatch(row -> row.get(ScaleSheet.FORMER) == YesNo.YES);
        if (allFormer) {
            faults.add(
                    rows.getFirst(),
                    ScaleSheet.FORMER,
                    Problem.INCOMPLETE,
                    "at least one value must still be in force");
        }
    }

    /** Whoever is to report on an activity is in the file, or there already. */
    private void units() {
        unique(UnitSheet.SHEET, UnitSheet.CODE);
        Set<String> known = new HashSet<>(existing.unitCodes());
        year.rows(UnitSheet.SHEET).forEach(row -> known.add(row.get(UnitSheet.CODE)));
        for (Row row : year.rows(ActivitySheet.SHEET)) {
            String unit = row.get(ActivitySheet.UNIT);
            if (unit != null && !known.contains(unit)) {
                faults.add(
                        row,
                        ActivitySheet.UNIT,
                        Problem.UNKNOWN_KEY,
                        "names no unit of this file, nor one that is there");
            }
        }
    }

    private void unique(Sheet sheet, Column<String> column) {
        Set<String> seen = new HashSet<>();
        unique(year, sheet, column, seen);
    }

    /** Faults every row whose value stands in an earlier row, or in another sheet that shares {@code seen}. */
    static void unique(YearRows year, Sheet sheet, Column<String> column, Set<String> seen) {
        for (Row row : year.rows(sheet)) {
            String value = row.get(column);
            if (value != null && !seen.add(value)) {
                year.faults().add(row, column, Problem.DUPLICATE, "stands in the file twice");
            }
        }
    }

    /** The sheets whose keys must differ from each other's. */
    static void uniqueOverOutline(YearRows year) {
        Set<String> seen = new HashSet<>();
        unique(year, HeadingSheet.SHEET, HeadingSheet.KEY, seen);
        unique(year, GoalSheet.SHEET, GoalSheet.KEY, seen);
        unique(year, ActivitySheet.SHEET, ActivitySheet.KEY, seen);
    }
}
