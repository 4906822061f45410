package nl.voortgang.exchange.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.voortgang.events.ImportId;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.Sheets;
import nl.voortgang.exchange.plan.Difference;
import nl.voortgang.exchange.plan.Outcome;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Refusal;
import nl.voortgang.exchange.plan.Step;
import nl.voortgang.exchange.rows.YearRows;
import nl.voortgang.exchange.run.ImportReport.ConflictReport;
import nl.voortgang.exchange.run.ImportReport.RefusalReport;
import nl.voortgang.exchange.run.ImportReport.SheetReport;
import org.jspecify.annotations.Nullable;

/** Counts and lists what becomes of the rows. */
final class Reporting {
    private static final int MOST_LISTED = 10_000;
    private static final int LONGEST_VALUE = 200;

    private Reporting() {}

    /** For a file of which no row was looked at beyond what it says itself. */
    static ImportReport of(YearRows year) {
        return report(null, year, List.of());
    }

    static ImportReport of(Plan plan, @Nullable ImportId importId) {
        return report(importId, plan.year(), plan.steps().toList());
    }

    private static ImportReport report(@Nullable ImportId importId, YearRows year, List<Step> steps) {
        return new ImportReport(
                importId,
                year.organisation().orElse(null),
                sheets(year, steps),
                year.faults().kept(),
                year.faults().count(),
                inOrder(steps).flatMap(Reporting::conflicts).limit(MOST_LISTED).toList(),
                inOrder(steps).flatMap(Reporting::refusal).limit(MOST_LISTED).toList(),
                year.readPast());
    }

    private static List<SheetReport> sheets(YearRows year, List<Step> steps) {
        Map<Sheet, Map<Outcome, Integer>> counts = new HashMap<>();
        for (Step step : steps) {
            counts.computeIfAbsent(step.row().sheet(), sheet -> new EnumMap<>(Outcome.class))
                    .merge(step.outcome(), 1, Integer::sum);
        }
        List<SheetReport> reports = new ArrayList<>();
        for (Sheet sheet : year.sheets()) {
            Map<Outcome, Integer> count = counts.getOrDefault(sheet, Map.of());
            reports.add(new SheetReport(
                    sheet.dutch(),
                    year.rows(sheet).size(),
                    count.getOrDefault(Outcome.NEW, 0),
                    count.getOrDefault(Outcome.CHANGED, 0),
                    count.getOrDefault(Outcome.UNCHANGED, 0),
                    count.getOrDefault(Outcome.CONFLICT, 0),
                    count.getOrDefault(Outcome.REFUSED, 0),
                    year.faults().wrongRows(sheet)));
        }
        return reports;
    }

    private static Stream<Step> inOrder(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.outcome() == Outcome.CONFLICT || step.outcome() == Outcome.REFUSED)
                .sorted(Comparator.<Step>comparingInt(
                                step -> Sheets.ALL.indexOf(step.row().sheet()))
                        .thenComparingInt(step -> step.row().number()));
    }

    private static Stream<ConflictReport> conflicts(Step step) {
        return step.conflicts().stream().map(difference -> conflict(step, difference));
    }

    private static ConflictReport conflict(Step step, Difference difference) {
        return new ConflictReport(
                step.row().sheet().dutch(),
                step.row().number(),
                difference.column().dutch(),
                shortened(difference.shownInFile()),
                shortened(difference.shownHere()),
                step.approved());
    }

    private static Stream<RefusalReport> refusal(Step step) {
        Refusal refusal = step.refusal();
        return refusal == null
                ? Stream.empty()
                : Stream.of(new RefusalReport(
                        step.row().sheet().dutch(), step.row().number(), refusal.reason(), refusal.sentence()));
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** The report as it may be kept: people's own words stay in the events alone, where they can be erased. */
    static ImportReport withoutTexts(ImportReport report) {
        List<ConflictReport> conflicts = report.conflicts().stream()
                .map(conflict -> isFreeText(conflict)
                        ? new ConflictReport(
                                conflict.sheet(), conflict.row(), conflict.column(), null, null, conflict.approved())
                        : conflict)
                .toList();
        return new ImportReport(
                report.importId(),
                report.organisation(),
                report.sheets(),
                report.faults().stream().map(Reporting::withoutValue).toList(),
                report.faultCount(),
                conflicts,
                report.refusals(),
                report.readPast());
    }

    private static Fault withoutValue(Fault fault) {
        return new Fault(fault.sheet(), fault.row(), fault.column(), null, fault.problem(), fault.message());
    }

    private static boolean isFreeText(ConflictReport conflict) {
        return Sheets.named(conflict.sheet())
                .flatMap(sheet -> sheet.column(conflict.column()))
                .map(column -> column.kind().freeText())
                .orElse(true);
    }
}
