package nl.voortgang.publication.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.report.Budget;
import nl.voortgang.publication.report.EditedAmount;
import nl.voortgang.publication.report.EditedItem;
import nl.voortgang.publication.report.Indicator;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Legend;
import nl.voortgang.publication.report.Narrative;
import nl.voortgang.publication.report.PrintedFigure;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportEdition;
import nl.voortgang.publication.report.ReportPeriod;
import nl.voortgang.publication.report.Snapshot;
import nl.voortgang.publication.report.Status;
import nl.voortgang.publication.report.StatusReport;
import nl.voortgang.publication.view.AmountSigns;
import nl.voortgang.publication.view.AmountUnit;
import nl.voortgang.publication.view.Choices;
import nl.voortgang.publication.view.Places;
import nl.voortgang.publication.view.ReportPlaces;
import nl.voortgang.publication.view.YearOrder;
import org.jspecify.annotations.Nullable;

/** Reports that templates are tried on: one in which every place is filled, and one of an organisation that has nothing yet. */
final class Samples {
    private static final Choices CHOICES =
            new Choices(AmountUnit.CENT, AmountSigns.UNSIGNED, YearOrder.OLDEST_FIRST, "…");
    private static final Instant MOMENT = Instant.parse("2020-11-19T09:00:53Z");
    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final String PERIOD = "p";
    private static final Status STATUS =
            new Status("G", "<Groen>", StatusLevel.ON_TRACK, StatusShape.CIRCLE, "#2e7d32", 1);
    private static final Places EVERYTHING = places(everythingReported());
    private static final Places NOTHING = places(nothingReported());

    private Samples() {}

    static Places everything() {
        return EVERYTHING;
    }

    static Places nothing() {
        return NOTHING;
    }

    private static Places places(Report report) {
        return ReportPlaces.of(report, CHOICES, "p { color: #000000; }");
    }

    private static Report everythingReported() {
        Item programme = item(1, SubjectKind.PROGRAMME, null, List.of());
        Item goal = item(2, SubjectKind.GOAL, programme, List.of(report()));
        return new Report(
                Report.FORMAT,
                new OrganisationId("sample"),
                "<Gemeente>",
                period(),
                List.of(period()),
                correction(),
                new Snapshot(1, MOMENT, MOMENT),
                null,
                List.of(new Legend(
                        1,
                        List.of(new Legend.Value(
                                "G", "<Groen>", "<definition>", StatusLevel.ON_TRACK, StatusShape.CIRCLE, "#2e7d32")))),
                List.of(
                        programme,
                        goal,
                        item(3, SubjectKind.ACTIVITY, goal, List.of(report())),
                        item(4, SubjectKind.ACTIVITY, programme, List.of(report()))),
                budget());
    }

    private static ReportEdition correction() {
        Status green = new Status("G", "<Groen>", StatusLevel.ON_TRACK, StatusShape.CIRCLE, "#2e7d32", 1);
        return new ReportEdition(
                2,
                "<reason>",
                Digest.of(new byte[0]),
                List.of(new EditedItem(
                        SubjectKind.ACTIVITY,
                        new UUID(0, 3),
                        "1.3",
                        "<title>",
                        EditedItem.Sort.CHANGED,
                        List.of(new EditedItem.StatusEdit("<label>", green, green)),
                        List.of("explanation", "title"))),
                List.of(new EditedAmount("<programme>", "<label>", BudgetKind.EXPENSE, 2020, "CURRENT", 1L, 2L)));
    }

    private static Report nothingReported() {
        return new Report(
                Report.FORMAT,
                new OrganisationId("sample"),
                "Gemeente",
                period(),
                List.of(period()),
                null,
                new Snapshot(1, MOMENT, null),
                null,
                List.of(),
                List.of(),
                new Budget(List.of(), List.of(), List.of(), List.of()));
    }

    private static ReportPeriod period() {
        return new ReportPeriod(PERIOD, PeriodKind.ANNUAL_ACCOUNTS, 2020, "<label>", "<short>", "<name>", DAY);
    }

    private static Item item(int number, SubjectKind kind, @Nullable Item parent, List<StatusReport> reports) {
        return new Item(
                new UUID(0, number),
                kind,
                parent == null ? 0 : parent.depth() + 1,
                parent == null ? null : parent.id(),
                "1." + number,
                "<title>",
                "<description>\nin paragraphs",
                2022,
                List.of("16", "40"),
                true,
                reports,
                List.of(new Narrative(PERIOD, new UUID(1, number), "<heading>", "<text>", 1, List.of())),
                List.of(indicator(number)),
                List.of());
    }

    private static StatusReport report() {
        return new StatusReport(
                PERIOD,
                new UUID(2, 0),
                STATUS,
                "<explanation>",
                "<cause>",
                "<consequence>",
                "<correction>",
                STATUS,
                STATUS,
                STATUS,
                "<proposal>",
                PERIOD,
                1,
                List.of());
    }

    private static Indicator indicator(int number) {
        return new Indicator(
                new UUID(3, number),
                "<indicator>",
                new Indicator.Target(TargetOperator.LESS_THAN, "7.5", 2022),
                "<unit>",
                "6.5",
                "<source>",
                List.of(new Indicator.Measurement(new UUID(4, number), DAY, "7.0", "7", "10", "<source>")));
    }

    private static Budget budget() {
        Budget.Amounts amounts = new Budget.Amounts(100L, 10L, 110L, 105L);
        List<Budget.Total> totals = List.of(
                new Budget.Total(BudgetKind.EXPENSE, 2020, amounts),
                new Budget.Total(BudgetKind.INCOME, 2020, amounts));
        return new Budget(
                List.of(2020),
                List.of(new Budget.Programme(
                        new UUID(0, 1),
                        "1",
                        "<programme>",
                        List.of(
                                new Budget.Row("<row>", BudgetKind.EXPENSE, 2020, amounts),
                                new Budget.Row("<row>", BudgetKind.INCOME, 2020, amounts)),
                        totals)),
                totals,
                List.of(
                        printed(1, 1, 2019, FigureKind.EXPENSE),
                        printed(2, 1, 2020, FigureKind.EXPENSE),
                        printed(3, 1, 2021, FigureKind.BALANCE),
                        printed(4, 0, 2019, FigureKind.BALANCE),
                        printed(5, 0, 2020, FigureKind.INCOME)));
    }

    /** @param subject 0 for none */
    private static PrintedFigure printed(int number, int subject, int year, FigureKind kind) {
        return new PrintedFigure(
                new UUID(5, number),
                subject == 0 ? null : new UUID(0, subject),
                "<figure>",
                year,
                kind,
                "11",
                FigureUnit.EUR_THOUSAND,
                "<source>",
                "10",
                "1",
                true);
    }
}
