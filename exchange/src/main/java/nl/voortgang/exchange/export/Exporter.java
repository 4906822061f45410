package nl.voortgang.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.file.YearWriter;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.FigureSheet;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.IndicatorSheet;
import nl.voortgang.exchange.format.MeasurementSheet;
import nl.voortgang.exchange.format.NarrativeSheet;
import nl.voortgang.exchange.format.OrganisationSheet;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.ScaleSheet;
import nl.voortgang.exchange.format.StatusSheet;
import nl.voortgang.exchange.format.UnitSheet;
import nl.voortgang.exchange.present.History;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.query.budgetledger.PrintedFigures;
import nl.voortgang.query.indicators.IndicatorList;
import nl.voortgang.query.indicators.Indicators;
import nl.voortgang.query.outline.ItemList;
import nl.voortgang.query.outline.OrganisationView;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.statustimeline.StatusTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an organisation as a file that imports to the same state. */
@Component
public final class Exporter {
    /** The projections that it reads: what one of them does not know yet is not in the file. */
    public static final List<String> PROJECTIONS = List.of("outline", "status_timeline", "budget_ledger", "indicators");

    private final Outline outline;
    private final StatusTimeline timeline;
    private final BudgetLedger ledger;
    private final PrintedFigures figures;
    private final Amendments amendments;
    private final Indicators indicators;
    private final History history;

    public Exporter(
            Outline outline,
            StatusTimeline timeline,
            BudgetLedger ledger,
            PrintedFigures figures,
            Amendments amendments,
            Indicators indicators,
            History history) {
        this.outline = outline;
        this.timeline = timeline;
        this.ledger = ledger;
        this.figures = figures;
        this.amendments = amendments;
        this.indicators = indicators;
        this.history = history;
    }

    /**
     * Writes what was known at a moment; null means now. The stream stays open.
     *
     * @throws nl.voortgang.query.NotFound where the organisation was not there
     */
    public void write(OrganisationId id, @Nullable Instant knownAt, FileFormat format, OutputStream out)
            throws IOException {
        // Everything is read before the first byte is written, so that what cannot be answered is not half a file.
        OrganisationView organisation = outline.organisation(id, knownAt);
        ItemList items = outline.items(id, true, knownAt);
        OutlineRows rows = new OutlineRows(items.items(), history);
        ReportRows reports = new ReportRows(timeline.entries(id, null, knownAt), rows);
        IndicatorList measured = indicators.all(id, knownAt);
        var lines =
                FigureRows.lines(ledger.lines(LedgerQuestion.all(id), knownAt).lines(), rows);
        var printed = FigureRows.figures(figures.all(id, null, knownAt).items(), rows);
        var changes = amendments.all(id, null, knownAt).items();
        var periods = FrameRows.periods(outline.periods(id, knownAt).items());
        var units = FrameRows.units(outline.units(id, knownAt).items());
        var scale = FrameRows.scale(
                organisation.scale(), reports.scaleVersions(), version -> outline.scale(id, version, knownAt)
                        .orElse(null));
        try (YearWriter writer = format.writer(out)) {
            SheetTable.write(OrganisationSheet.SHEET, FrameRows.organisation(organisation), writer);
            SheetTable.write(ScaleSheet.SHEET, scale, writer);
            SheetTable.write(UnitSheet.SHEET, units, writer);
            SheetTable.write(PeriodSheet.SHEET, periods, writer);
            SheetTable.write(HeadingSheet.SHEET, rows.headings(), writer);
            SheetTable.write(GoalSheet.SHEET, rows.goals(), writer);
            SheetTable.write(ActivitySheet.SHEET, rows.activities(), writer);
            SheetTable.write(StatusSheet.SHEET, reports.statuses(), writer);
            SheetTable.write(NarrativeSheet.SHEET, reports.narratives(), writer);
            SheetTable.write(BudgetLineSheet.SHEET, lines, writer);
            SheetTable.write(FigureSheet.SHEET, printed, writer);
            SheetTable.write(IndicatorSheet.SHEET, FigureRows.indicators(measured.items(), rows), writer);
            SheetTable.write(MeasurementSheet.SHEET, FigureRows.measurements(measured.items(), rows), writer);
            AmendmentTable.write(changes, writer);
        }
    }
}
