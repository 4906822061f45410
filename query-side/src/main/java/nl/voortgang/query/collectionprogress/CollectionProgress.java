package nl.voortgang.query.collectionprogress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
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
        Map<PeriodId, PeriodEntry> periods = periods(rows, periodCode);
        Map<PeriodId, List<Tally>> tallies =
                rows.tallies(periods.keySet()).stream().collect(Collectors.groupingBy(Tally::period));
        Headings headings = rows.headings();
        Instant moment = momentOf(knownAt);
        List<PeriodProgress> items = periods.entrySet().stream()
                .map(period -> progress(
                        period.getKey().code(),
                        period.getValue(),
                        tallies.getOrDefault(period.getKey(), List.of()),
                        headings,
                        moment))
                .toList();
        return new ProgressOverview(items, asOf);
    }

    /**
     * How far organisations are with the period they are in: the newest of those in which something can be reported; or else the last that
     * was closed; or the first. Those that have no period, or are not there, are not in the answer.
     */
    public Map<OrganisationId, CurrentPeriod> current(
            Collection<OrganisationId> organisations, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(CollectionProgressProjection.NAME, knownAt);
        Instant moment = momentOf(knownAt);
        ProgressRows rows = new ProgressRows(
                jdbc, organisations.stream().map(OrganisationId::value).toList(), asOf.position());
        Map<PeriodId, PeriodEntry> periods = rows.periods();
        Map<OrganisationId, PeriodId> current = new HashMap<>();
        periods.forEach((id, period) -> current.merge(
                id.organisationId(),
                id,
                (before, after) ->
                        CurrentPeriod.isRather(stateOf(after, periods, moment), stateOf(before, periods, moment))
                                ? after
                                : before));
        Map<PeriodId, Counts> counts = rows.tallies(current.values()).stream()
                .collect(Collectors.toMap(Tally::period, Tally::counts, Counts::plus));
        return current.values().stream()
                .collect(Collectors.toMap(
                        PeriodId::organisationId,
                        id -> CurrentPeriod.of(
                                id.code(),
                                Objects.requireNonNull(periods.get(id)),
                                counts.getOrDefault(id, Counts.NONE),
                                moment)));
    }

    private static PeriodState stateOf(PeriodId id, Map<PeriodId, PeriodEntry> periods, Instant moment) {
        return Objects.requireNonNull(periods.get(id)).stateAt(moment);
    }

    /**
     * The activities to report on in a period, each with the state of its report.
     *
     * @throws NotFound where there was no such organisation, or no such period in it, at that moment
     */
    public Todo todo(OrganisationId organisation, String periodCode, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(CollectionProgressProjection.NAME, knownAt);
        ProgressRows rows = rowsOf(organisation, asOf);
        PeriodId period = periods(rows, periodCode).keySet().iterator().next();
        return new Todo(rows.todo(period), asOf);
    }

    private ProgressRows rowsOf(OrganisationId organisation, AsOf asOf) {
        ProgressRows rows = new ProgressRows(jdbc, List.of(organisation.value()), asOf.position());
        if (!rows.organisationExists()) {
            throw new NotFound("organisation " + organisation);
        }
        return rows;
    }

    private static Map<PeriodId, PeriodEntry> periods(ProgressRows rows, @Nullable String periodCode) {
        Map<PeriodId, PeriodEntry> periods = rows.periods();
        if (periodCode != null) {
            periods.keySet().removeIf(id -> !id.code().equals(periodCode));
            if (periods.isEmpty()) {
                throw new NotFound("period " + periodCode);
            }
        }
        return periods;
    }

    /** What is asked of the future is answered as of now. */
    private Instant momentOf(@Nullable Instant knownAt) {
        Instant now = clock.instant();
        return knownAt == null || knownAt.isAfter(now) ? now : knownAt;
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
