package nl.voortgang.publication.report;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.publication.Edition;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.NotYet;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.Comparisons;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.query.indicators.Indicators;
import nl.voortgang.query.outline.ItemView;
import nl.voortgang.query.outline.OrganisationView;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.projection.Positions;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.TimelineEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a report from what the projections knew at one position of the log, and at no other. */
@Component
public final class ReportReader {
    private final Positions positions;
    private final Outline outline;
    private final StatusTimeline timeline;
    private final Indicators indicators;
    private final BudgetLedger ledger;
    private final Comparisons comparisons;

    public ReportReader(
            Positions positions,
            Outline outline,
            StatusTimeline timeline,
            Indicators indicators,
            BudgetLedger ledger,
            Comparisons comparisons) {
        this.positions = positions;
        this.outline = outline;
        this.timeline = timeline;
        this.indicators = indicators;
        this.ledger = ledger;
        this.comparisons = comparisons;
    }

    /**
     * The report of an edition: the same for ever. What it says other than the edition before is not in it yet.
     *
     * @param shown how many periods stand side by side, at least one
     * @throws NotFound where the organisation or the period was not known at its position
     * @throws NotYet where a projection does not come that far within seconds
     */
    public Report of(Edition edition, TemplateName template, int shown) {
        Report report = read(edition.periodId(), shown, edition.scaleVersion(), position(edition.position()));
        return report.printedWith(
                template,
                new ReportEdition(edition.number(), edition.reason(), edition.previous(), List.of(), List.of()),
                new Snapshot(edition.position(), edition.exportedAt(), edition.madeAt()));
    }

    /**
     * The report as it was known at a moment.
     *
     * @param knownAt null for now
     * @throws NotFound where the organisation or the period was not known then
     * @throws NotYet where a projection does not come that far within seconds
     */
    public Report at(PeriodId period, int shown, @Nullable Instant knownAt) {
        return read(period, shown, null, position(knownAt));
    }

    private Report read(PeriodId id, int shown, @Nullable Integer scaleVersion, AsOf asOf) {
        OrganisationId organisation = id.organisationId();
        Outline then = outline.at(asOf);
        OrganisationView name = then.organisation(organisation, null);
        List<PeriodView> periods = upTo(id, then.periods(organisation, null).items(), shown);
        PeriodView period = periods.getLast();
        Scales scales = new Scales(version -> then.scale(organisation, version, null));
        StatusTimeline reported = timeline.at(asOf);
        List<TimelineEntries.Entry> entries = periods.stream()
                .flatMap(each -> reported.entries(organisation, each.code(), null).items().stream())
                .toList();
        List<ItemView> all = then.items(organisation, true, null).items();
        List<Item> items = new Items(
                        all,
                        entries,
                        indicators.at(asOf).all(organisation, null).items(),
                        scales)
                .shown();
        var lines =
                ledger.at(asOf).lines(LedgerQuestion.all(organisation), null).lines();
        return new Report(
                Report.FORMAT,
                organisation,
                name.name(),
                period(period),
                periods.stream().map(ReportReader::period).toList(),
                null,
                new Snapshot(asOf.position(), asOf.recordedAt(), null),
                null,
                scales.legends(scaleVersion),
                items,
                new BudgetSums(period.fiscalYear())
                        .of(lines, comparisons.at(asOf).of(organisation, lines, null)));
    }

    /** The period and those before it. */
    private static List<PeriodView> upTo(PeriodId id, List<PeriodView> all, int shown) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(id.code())) {
                return all.subList(Math.max(0, i + 1 - shown), i + 1);
            }
        }
        throw new NotFound("period " + id);
    }

    private static ReportPeriod period(PeriodView period) {
        return new ReportPeriod(
                period.code(),
                period.kind(),
                period.fiscalYear(),
                period.label(),
                period.besideStatus(),
                period.inSentence(),
                period.referenceDate());
    }

    private AsOf position(long position) {
        try {
            return positions.at(position);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private AsOf position(@Nullable Instant knownAt) {
        try {
            return positions.at(knownAt);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while the projections were waited for", e);
    }
}
