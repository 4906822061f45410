package nl.voortgang.publication.compare;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.publication.report.Budget;
import nl.voortgang.publication.report.Budget.Amounts;
import nl.voortgang.publication.report.Indicator;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Narrative;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportPeriod;
import nl.voortgang.publication.report.Snapshot;
import nl.voortgang.publication.report.Status;
import nl.voortgang.publication.report.StatusReport;
import org.jspecify.annotations.Nullable;

/** Small reports to be compared. */
final class Reports {
    static final ReportPeriod VGR1 = period("vgr1-2020", 2020);
    static final ReportPeriod VGR2 = period("vgr2-2020", 2020);
    static final UUID PROGRAMME = new UUID(1, 1);

    private Reports() {}

    static ReportPeriod period(String code, int year) {
        return new ReportPeriod(code, PeriodKind.PROGRESS_REPORT, year, "Status " + code, code, code, null);
    }

    static Report report(ReportPeriod period, List<Item> items, Budget.Row... rows) {
        return report(period, List.of(period), items, rows);
    }

    static Report report(ReportPeriod period, List<ReportPeriod> periods, List<Item> items, Budget.Row... rows) {
        return new Report(
                Report.FORMAT,
                new OrganisationId("zevenaar"),
                "Zevenaar",
                period,
                periods,
                null,
                new Snapshot(7, Instant.EPOCH, null),
                null,
                List.of(),
                items,
                new Budget(
                        List.of(),
                        List.of(new Budget.Programme(PROGRAMME, "6", "Ruimte", List.of(rows), List.of())),
                        List.of(),
                        List.of()));
    }

    static Budget.Row row(String label, int year, @Nullable Long adopted, @Nullable Long current) {
        return new Budget.Row(label, BudgetKind.EXPENSE, year, new Amounts(adopted, null, current, null));
    }

    static Item item(int number, String code, String title, StatusReport... reports) {
        return item(number, code, title, false, List.of(), List.of(), reports);
    }

    static Item item(
            int number,
            String code,
            String title,
            boolean retired,
            List<Narrative> narratives,
            List<Indicator> indicators,
            StatusReport... reports) {
        return new Item(
                new UUID(4, number),
                SubjectKind.ACTIVITY,
                0,
                null,
                code,
                title,
                null,
                2022,
                List.of(),
                retired,
                List.of(reports),
                narratives,
                indicators,
                List.of());
    }

    static Narrative narrative(ReportPeriod period, int number, String title, String text) {
        return new Narrative(period.code(), new UUID(11, number), title, text, 0, List.of());
    }

    static StatusReport said(ReportPeriod period, String status, @Nullable String explanation) {
        return new StatusReport(
                period.code(),
                new UUID(10, 1),
                status(status),
                explanation,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                List.of());
    }

    private static Status status(String code) {
        return new Status(code, code, StatusLevel.ON_TRACK, StatusShape.CIRCLE, "#000000", 1);
    }
}
