package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.command.budget.BudgetLineIds;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.Subject;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.FigureSheet;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.IndicatorSheet;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.format.MeasurementSheet;
import nl.voortgang.exchange.format.NarrativeSheet;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.StatusSheet;
import nl.voortgang.exchange.rows.Faults;

/** Brings the rows together that are about the same aggregate, wherever they stand in the file. */
final class Grouping {
    private final Setting setting;
    private final Outlook outlook;
    private final Map<Subject, SubjectWork> subjects = new LinkedHashMap<>();
    private final Map<IndicatorId, IndicatorWork> indicators = new LinkedHashMap<>();
    private final List<FigureWork> figures = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();

    Grouping(Setting setting, Outlook outlook) {
        this.setting = setting;
        this.outlook = outlook;
        define(HeadingSheet.SHEET, HeadingSheet.KEY);
        define(GoalSheet.SHEET, GoalSheet.KEY);
        define(ActivitySheet.SHEET, ActivitySheet.KEY);
        for (Row row : good(StatusSheet.SHEET)) {
            subject(row, StatusSheet.SUBJECT).reports().addStatus(row);
        }
        for (Row row : good(NarrativeSheet.SHEET)) {
            subject(row, NarrativeSheet.SUBJECT).reports().addNarrative(row);
        }
        for (Row row : good(IndicatorSheet.SHEET)) {
            indicator(row.required(IndicatorSheet.KEY)).define(row);
        }
        for (Row row : good(MeasurementSheet.SHEET)) {
            indicator(row.required(MeasurementSheet.INDICATOR)).measure(row);
        }
        good(FigureSheet.SHEET).forEach(this::figure);
        works.addAll(subjects.values());
        works.addAll(indicators.values());
        works.addAll(figures);
        good(BudgetLineSheet.SHEET).forEach(row -> works.add(line(row)));
    }

    private List<Row> good(Sheet sheet) {
        return Planner.good(setting.year(), sheet);
    }

    private void define(Sheet sheet, Column<String> key) {
        good(sheet).forEach(row -> subject(row, key).define(row));
    }

    private SubjectWork subject(Row row, Column<String> column) {
        String key = row.required(column);
        Subject subject = setting.outline()
                .subject(key)
                .orElseThrow(() -> new IllegalStateException("a row was let through that is about nothing: " + key));
        return subjects.computeIfAbsent(
                subject, found -> new SubjectWork(setting, found, commands(found, key), outlook));
    }

    private SubjectCommands commands(Subject subject, String key) {
        OrganisationId organisation = setting.organisation();
        return switch (subject.kind()) {
            case PROGRAMME, THEME ->
                new HeadingCommands(
                        new HeadingId(subject.id()),
                        organisation,
                        setting.outline().depth(key));
            case GOAL -> new GoalCommands(new GoalId(subject.id()), organisation);
            case ACTIVITY -> new ActivityCommands(new ActivityId(subject.id()), organisation);
        };
    }

    private IndicatorWork indicator(String key) {
        IndicatorId id = new IndicatorId(Keys.id(setting.organisation(), "indicator", key));
        return indicators.computeIfAbsent(id, found -> new IndicatorWork(setting, found));
    }

    private void figure(Row row) {
        PrintedFigureId id =
                new PrintedFigureId(Keys.id(setting.organisation(), "printed-figure", row.required(FigureSheet.KEY)));
        figures.add(new FigureWork(setting, id, row));
    }

    private Work line(Row row) {
        String key = row.required(BudgetLineSheet.SUBJECT);
        BudgetLineKey line = new BudgetLineKey(
                Objects.requireNonNull(setting.outline().subject(key).orElse(null)),
                row.required(BudgetLineSheet.LABEL),
                row.get(BudgetLineSheet.TASK_FIELD),
                row.required(BudgetLineSheet.FISCAL_YEAR),
                row.required(BudgetLineSheet.KIND));
        return new BudgetLineWork(setting, BudgetLineIds.of(setting.organisation(), line), line, row);
    }

    List<Work> works() {
        return works;
    }

    Collection<SubjectWork> subjects() {
        return subjects.values();
    }

    /** A key that is a UUID can name anything there is; what another organisation has is none of this one's business. */
    void foreign(Faults faults) {
        subjects.values().stream().filter(SubjectWork::isForeign).forEach(work -> foreign(work.firstRow(), faults));
        indicators.values().stream()
                .filter(IndicatorWork::isForeign)
                .forEach(work -> foreign(work.steps().getFirst().row(), faults));
        figures.stream().filter(FigureWork::isForeign).forEach(work -> foreign(work.row(), faults));
    }

    private static void foreign(Row row, Faults faults) {
        Column<?> first = row.sheet().columns().getFirst();
        faults.add(
                row, first, Problem.OTHER_ORGANISATION, "is the id of something that belongs to another organisation");
    }
}
