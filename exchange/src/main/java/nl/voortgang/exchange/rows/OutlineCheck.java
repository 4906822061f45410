package nl.voortgang.exchange.rows;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Sheet;

/** Keys, codes and places of programmes, themes, goals and activities. */
final class OutlineCheck {
    private static final Set<SubjectKind> PROGRAMMES = EnumSet.of(SubjectKind.PROGRAMME);
    private static final Set<SubjectKind> HEADINGS = EnumSet.of(SubjectKind.PROGRAMME, SubjectKind.THEME);
    private static final Set<SubjectKind> ABOVE_ACTIVITIES =
            EnumSet.of(SubjectKind.PROGRAMME, SubjectKind.THEME, SubjectKind.GOAL);

    private final YearRows year;
    private final Outline outline;
    private final Set<String> codes = new HashSet<>();

    OutlineCheck(YearRows year, Outline outline) {
        this.year = year;
        this.outline = outline;
    }

    void check() {
        Validation.uniqueOverOutline(year);
        sheet(HeadingSheet.SHEET, HeadingSheet.CODE, HeadingSheet.RETIRED, HeadingSheet.PARENT, PROGRAMMES);
        sheet(GoalSheet.SHEET, GoalSheet.CODE, GoalSheet.RETIRED, GoalSheet.PARENT, HEADINGS);
        sheet(ActivitySheet.SHEET, ActivitySheet.CODE, ActivitySheet.RETIRED, ActivitySheet.PARENT, ABOVE_ACTIVITIES);
        for (Row row : year.rows(HeadingSheet.SHEET)) {
            String key = row.get(HeadingSheet.KEY);
            if (key != null && outline.depth(key) < 0) {
                year.faults().add(row, HeadingSheet.PARENT, Problem.CIRCLE, "belongs to itself, by way of others");
            }
        }
    }

    private void sheet(
            Sheet sheet, Column<String> code, Column<String> retired, Column<String> parent, Set<SubjectKind> parents) {
        for (Row row : year.rows(sheet)) {
            String own = row.get(code);
            // The code of what is retired is free again, so that it has none.
            if (own != null && row.get(retired) == null && !codes.add(own)) {
                year.faults().add(row, code, Problem.DUPLICATE, "is the code of something else in the file too");
            }
            reference(year, outline, row, parent, parents);
        }
    }

    /** Faults a key that names nothing, or something of another kind than can stand here. */
    static void reference(YearRows year, Outline outline, Row row, Column<String> column, Set<SubjectKind> kinds) {
        String key = row.get(column);
        if (key == null) {
            return;
        }
        Optional<Subject> named = outline.subject(key);
        if (named.isEmpty()) {
            year.faults()
                    .add(row, column, Problem.UNKNOWN_KEY, "names nothing in this file, nor anything that is there");
        } else if (!kinds.contains(named.get().kind())) {
            year.faults()
                    .add(
                            row,
                            column,
                            Problem.WRONG_KIND,
                            "names a " + word(named.get().kind()) + ", which cannot stand here");
        }
    }

    private static String word(SubjectKind kind) {
        return switch (kind) {
            case PROGRAMME -> "programme";
            case THEME -> "theme";
            case GOAL -> "goal";
            case ACTIVITY -> "activity";
        };
    }
}
