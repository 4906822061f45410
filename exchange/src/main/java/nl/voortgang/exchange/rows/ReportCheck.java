package nl.voortgang.exchange.rows;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.NarrativeSheet;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.PeriodStage;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.ScaleSheet;
import nl.voortgang.exchange.format.StatusSheet;
import org.jspecify.annotations.Nullable;

/** Statuses and texts: whom they are about, in which period, in which words of the scale. */
final class ReportCheck {
    private static final Set<SubjectKind> REPORTED_ON = EnumSet.of(SubjectKind.GOAL, SubjectKind.ACTIVITY);

    private final YearRows year;
    private final Outline outline;
    private final Existing existing;
    private final Map<String, @Nullable PeriodStage> periods = new HashMap<>();
    private final Set<String> scale = new HashSet<>();

    ReportCheck(YearRows year, Outline outline, Existing existing) {
        this.year = year;
        this.outline = outline;
        this.existing = existing;
        for (Row row : year.rows(PeriodSheet.SHEET)) {
            String code = row.get(PeriodSheet.CODE);
            if (code != null) {
                periods.put(code, row.get(PeriodSheet.STATE));
            }
        }
        for (Row row : year.rows(ScaleSheet.SHEET)) {
            String code = row.get(ScaleSheet.CODE);
            if (code != null) {
                scale.add(code);
            }
        }
        if (scale.isEmpty()) {
            scale.addAll(existing.statusCodes());
        }
    }

    void check() {
        Map<String, Set<String>> seen = new HashMap<>();
        for (Row row : year.rows(StatusSheet.SHEET)) {
            OutlineCheck.reference(year, outline, row, StatusSheet.SUBJECT, REPORTED_ON);
            period(row, StatusSheet.PERIOD);
            for (Column<String> code :
                    List.of(StatusSheet.STATUS, StatusSheet.TIME, StatusSheet.MONEY, StatusSheet.QUALITY)) {
                status(row, code);
            }
            String subject = row.get(StatusSheet.SUBJECT);
            String period = row.get(StatusSheet.PERIOD);
            if (subject != null
                    && period != null
                    && !seen.computeIfAbsent(subject, key -> new HashSet<>()).add(period)) {
                year.faults().add(row, StatusSheet.SUBJECT, Problem.DUPLICATE, "has a status for this period already");
            }
        }
        Validation.unique(year, NarrativeSheet.SHEET, NarrativeSheet.KEY, new HashSet<>());
        for (Row row : year.rows(NarrativeSheet.SHEET)) {
            OutlineCheck.reference(year, outline, row, NarrativeSheet.SUBJECT, EnumSet.allOf(SubjectKind.class));
            period(row, NarrativeSheet.PERIOD);
        }
    }

    private void period(Row row, Column<String> column) {
        String code = row.get(column);
        if (code == null) {
            return;
        }
        if (!periods.containsKey(code)) {
            if (!existing.hasPeriod(code)) {
                year.faults()
                        .add(row, column, Problem.UNKNOWN_PERIOD, "is no period of this file, nor one that is there");
            }
        } else if (periods.get(code) == PeriodStage.DEFINED) {
            year.faults()
                    .add(row, column, Problem.PERIOD_NOT_OPEN, "is not opened by this file, so that it takes nothing");
        }
    }

    private void status(Row row, Column<String> column) {
        String code = row.get(column);
        if (code != null && !scale.contains(code)) {
            year.faults().add(row, column, Problem.UNKNOWN_STATUS, "is not a code of the status scale");
        }
    }
}
