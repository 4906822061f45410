package nl.voortgang.query.collectionprogress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far collecting had come, as it was known at any moment; {@code knownAt} null means now. */
@Component
public final class CollectionProgress {
    private final JdbcClient jdbc;
    private final Moments moments;
    private final InstantSource clock;

    @Autowired
    public CollectionProgress(JdbcClient jdbc, Moments moments) {
        this(jdbc, moments, InstantSource.system());
    }

    /** The clock says only whether a reopening has expired: there is no event for that. */
    CollectionProgress(JdbcClient jdbc, Moments moments, InstantSource clock) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * What was reported of what there was to report.
     *
     * @param periodCode null for all periods
     * @throws NotFound where there was no such organisation, or no such period in it, at that moment
     */
    public ProgressOverview of(OrganisationId organisation, @Nullable String periodCode, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(CollectionProgressProjection.NAME, knownAt);
        ProgressRows rows = rowsOf(organisation, asOf);
        Map<String, PeriodEntry> periods = periods(rows, periodCode);
        Map<String, List<Tally>> tallies =
                rows.tallies(periodCode).stream().collect(Collectors.groupingBy(Tally::periodCode));
        Headings headings = rows.headings();
        Instant now = clock.instant();
        Instant moment = knownAt == null || knownAt.isAfter(now) ? now : knownAt;
        List<PeriodProgress> items = periods.entrySet().stream()
                .map(period -> progress(
                        period.getKey(),
                        period.getValue(),
                        tallies.getOrDefault(period.getKey(), List.of()),
                        headings,
                        moment))
                .toList();
        return new ProgressOverview(items, asOf);
    }

    /**
     * The activities to report on in a period, each with the state of its report.
     *
     * @throws NotFound where there was no such organisation, or no such period in it, at that moment
     */
    public Todo todo(OrganisationId organisation, String periodCode, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(CollectionProgressProjection.NAME, knownAt);
        ProgressRows rows = rowsOf(organisation, asOf);
        periods(rows, periodCode);
        return new Todo(rows.todo(periodCode), asOf);
    }

    private ProgressRows rowsOf(OrganisationId organisation, AsOf asOf) {
        ProgressRows rows = new ProgressRows(jdbc, organisation.value(), asOf.position());
        if (!rows.organisationExists()) {
            throw new NotFound("organisation " + organisation);
        }
        return rows;
    }

    private static Map<String, PeriodEntry> periods(ProgressRows rows, @Nullable String periodCode) {
        Map<String, PeriodEntry> periods = rows.periods(periodCode);
        if (periodCode != null && periods.isEmpty()) {
            throw new NotFound("period " + periodCode);
        }
        return periods;
    }

    private static PeriodProgress progress(
            String code, PeriodEntry period, List<Tally> tallies, Headings headings, Instant moment) {
        PeriodState state = period.stateAt(moment);
        return new PeriodProgress(
                code,
                period.label(),
                state,
                state == PeriodState.REOPENED ? period.reopenedUntil() : null,
                period.deadline(),
                tallies.stream().map(Tally::counts).reduce(Counts.NONE, Counts::plus),
                headings.progress(tallies));
    }
}
