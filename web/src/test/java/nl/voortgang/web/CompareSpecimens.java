package nl.voortgang.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.publication.report.Budget;
import nl.voortgang.publication.report.Budget.Amounts;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportPeriod;
import nl.voortgang.publication.report.Snapshot;
import nl.voortgang.publication.report.Status;
import nl.voortgang.publication.report.StatusReport;
import org.jspecify.annotations.Nullable;

/** A report as it was, and as it is: an activity went off track, another came, and money was added. */
final class CompareSpecimens {
    private CompareSpecimens() {}

    static Report earlier(PeriodId period) {
        return report(
                period,
                1200,
                List.of(item(
                        Specimens.RUNNING_LATE, "6.1.3", "Vergroten toegankelijkheid", period, "V", "Het loopt goed.")),
                15_615_000);
    }

    static Report later(PeriodId period) {
        return report(
                period,
                1234,
                List.of(
                        item(
                                Specimens.RUNNING_LATE,
                                "6.1.3",
                                "Vergroten toegankelijkheid",
                                period,
                                "N",
                                "Het loopt <slecht>."),
                        item(Specimens.NEW, "6.1.4", "Nieuw", period, "V", null)),
                16_000_000);
    }

    private static Report report(PeriodId period, long position, List<Item> items, long cents) {
        ReportPeriod printed = new ReportPeriod(
                period.code(), PeriodKind.PROGRESS_REPORT, 2020, "Status 2e VGR", "2e VGR", "2e VGR", null);
        return new Report(
                Report.FORMAT,
                Specimens.VELDWIJK,
                "Gemeente Veldwijk",
                printed,
                List.of(printed),
                null,
                new Snapshot(position, Instant.parse("2020-09-22T08:08:33.123456Z"), null),
                null,
                List.of(),
                items,
                new Budget(
                        List.of(2020),
                        List.of(new Budget.Programme(
                                Specimens.PROGRAMME,
                                "6",
                                "Sociaal",
                                List.of(new Budget.Row(
                                        "Toegang", BudgetKind.EXPENSE, 2020, new Amounts(null, null, cents, null))),
                                List.of())),
                        List.of(),
                        List.of()));
    }

    private static Item item(
            UUID id, String code, String title, PeriodId period, String status, @Nullable String explanation) {
        return new Item(
                id,
                SubjectKind.ACTIVITY,
                0,
                null,
                code,
                title,
                null,
                2022,
                List.of(),
                false,
                List.of(new StatusReport(
                        period.code(),
                        Specimens.id("report"),
                        new Status(
                                status,
                                status.equals("V") ? "Volgens plan" : "Niet volgens plan",
                                StatusLevel.ON_TRACK,
                                StatusShape.CIRCLE,
                                "#2e7d32",
                                1),
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
                        List.of())),
                List.of(),
                List.of(),
                List.of());
    }
}
