package nl.voortgang.exchange.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.exchange.format.OrganisationSheet;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.PeriodStage;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.ScaleSheet;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.format.StatusSheet;
import nl.voortgang.exchange.format.UnitSheet;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.Present;
import nl.voortgang.exchange.rows.Existing;
import nl.voortgang.exchange.rows.Outline;
import nl.voortgang.exchange.rows.YearRows;

/** Compares a file, row by row, with what is there, and says what is to be done. Does nothing itself. */
public final class Planner {
    private final History history;
    private final Codes codes;
    private final Clock clock;
    private final Workers workers;

    public Planner(History history, Codes codes, Clock clock, Workers workers) {
        this.history = history;
        this.codes = codes;
        this.clock = clock;
        this.workers = workers;
    }

    /**
     * Plans the rows in which nothing is wrong. Adds faults for rows that reach into another organisation.
     *
     * @param importId under which the plan would be carried out
     */
    public Plan plan(YearRows year, OrganisationId organisation, Existing existing, ImportId importId) {
        Setting setting = new Setting(organisation, year, new Outline(year, organisation, existing), importId);
        ScaleRows scale = new ScaleRows(good(year, ScaleSheet.SHEET));
        OrganisationWork itself = new OrganisationWork(
                setting, good(year, OrganisationSheet.SHEET), scale, new UnitRows(good(year, UnitSheet.SHEET)));
        itself.plan(history);
        List<PeriodWork> periods = periods(setting);
        periods.forEach(period -> period.plan(history));
        Grouping grouping = new Grouping(setting, outlook(setting, scale, periods));
        workers.each(grouping.works(), work -> work.plan(history));
        new CodeClaims(organisation, history, codes).settle(grouping.subjects());
        if (usesFormer(grouping, scale.formerCodes())) {
            scale.needFormer();
            itself.plan(history);
        }
        grouping.foreign(year.faults());
        List<Work> all = new ArrayList<>();
        all.add(itself);
        all.addAll(periods);
        all.addAll(grouping.works());
        return new Plan(organisation, year, all);
    }

    private static List<PeriodWork> periods(Setting setting) {
        return good(setting.year(), PeriodSheet.SHEET).stream()
                .map(row -> new PeriodWork(
                        setting, row, new PeriodId(setting.organisation(), row.required(PeriodSheet.CODE))))
                .toList();
    }

    private Outlook outlook(Setting setting, ScaleRows scale, List<PeriodWork> periods) {
        Present present = Present.of(AggregateIds.of(setting.organisation()), history);
        return new Outlook(
                scale.codesDuringImport(setting, present),
                opened(setting, periods),
                id -> Present.of(AggregateIds.of(id), history).period(),
                clock.instant());
    }

    private static Set<PeriodId> opened(Setting setting, List<PeriodWork> periods) {
        Set<PeriodId> opened = new HashSet<>();
        for (PeriodWork period : periods) {
            if (period.steps().stream()
                    .flatMap(step -> step.commands().stream())
                    .anyMatch(staged -> staged.command() instanceof OpenPeriod)) {
                opened.add(period.id());
            }
        }
        // Where a period's own row is wrong that is fault enough: its reports are looked at as if it were right.
        for (Row row : setting.year().rows(PeriodSheet.SHEET)) {
            String code = row.get(PeriodSheet.CODE);
            if (code != null
                    && setting.year().faults().isWrong(row)
                    && row.get(PeriodSheet.STATE) != PeriodStage.DEFINED) {
                opened.add(new PeriodId(setting.organisation(), code));
            }
        }
        return opened;
    }

    private static boolean usesFormer(Grouping grouping, Set<String> former) {
        return !former.isEmpty()
                && grouping.works().stream()
                        .flatMap(work -> work.steps().stream())
                        .filter(step -> step.row().sheet() == StatusSheet.SHEET
                                && !step.commands().isEmpty())
                        .anyMatch(step -> uses(step.row(), former));
    }

    private static boolean uses(Row row, Set<String> former) {
        return List.of(StatusSheet.STATUS, StatusSheet.TIME, StatusSheet.MONEY, StatusSheet.QUALITY).stream()
                .map(row::get)
                .anyMatch(code -> code != null && former.contains(code));
    }

    static List<Row> good(YearRows year, Sheet sheet) {
        return year.rows(sheet).stream()
                .filter(row -> !year.faults().isWrong(row))
                .toList();
    }
}
