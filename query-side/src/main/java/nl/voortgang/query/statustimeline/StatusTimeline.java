package nl.voortgang.query.statustimeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Reads what was reported, period by period, as it was known at any moment; {@code knownAt} null means now. */
@Component
public final class StatusTimeline {
    private final NamedParameterJdbcOperations jdbc;
    private final Moments moments;
    private final ActorNames actors;

    public StatusTimeline(NamedParameterJdbcOperations jdbc, Moments moments, ActorNames actors) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.actors = actors;
    }

    /** The same, at one position of the log, whatever moment is asked for. */
    public StatusTimeline at(AsOf asOf) {
        return new StatusTimeline(jdbc, Moments.at(asOf), actors);
    }

    /**
     * The timeline of an activity.
     *
     * @throws NotFound where there was no such activity at that moment
     */
    public Timeline ofActivity(ActivityId id, @Nullable Instant knownAt) {
        return of(new SubjectKey(OutlineLevel.ACTIVITY, id.value()), knownAt);
    }

    /**
     * The timeline of a goal.
     *
     * @throws NotFound where there was no such goal at that moment
     */
    public Timeline ofGoal(GoalId id, @Nullable Instant knownAt) {
        return of(new SubjectKey(OutlineLevel.GOAL, id.value()), knownAt);
    }

    /**
     * The timeline of a programme or theme: narratives only, as nothing else is reported on it.
     *
     * @throws NotFound where there was no such heading at that moment
     */
    public Timeline ofHeading(HeadingId id, @Nullable Instant knownAt) {
        return of(new SubjectKey(OutlineLevel.HEADING, id.value()), knownAt);
    }

    /**
     * Everything reported in an organisation, in a fixed number of queries; nothing for one that is not known.
     *
     * @param periodCode null for all periods
     */
    public TimelineEntries entries(
            OrganisationId organisation, @Nullable String periodCode, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(StatusTimelineProjection.NAME, knownAt);
        TimelineRows rows = new TimelineRows(jdbc, asOf.position());
        Legend legend = rows.legend(organisation.value());
        Map<SubjectKey, List<TimelineItem>> items = new ItemsOfEntries(legend, asOf.position(), actors)
                .bySubject(
                        rows.entriesOf(organisation.value(), periodCode, legend),
                        rows.reviewsOf(organisation.value(), periodCode));
        List<TimelineEntries.Entry> inOrder = rows.subjectsOf(organisation.value()).stream()
                .flatMap(subject -> items.getOrDefault(subject.key(), List.of()).stream()
                        .map(item -> new TimelineEntries.Entry(subject.shown(), item)))
                .toList();
        return new TimelineEntries(inOrder, asOf);
    }

    private Timeline of(SubjectKey key, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(StatusTimelineProjection.NAME, knownAt);
        TimelineRows.OfSubject rows = new TimelineRows(jdbc, asOf.position())
                .of(key)
                .orElseThrow(() -> new NotFound(key.level() + " " + key.id()));
        List<TimelineItem> items = new ItemsOfEntries(rows.legend(), asOf.position(), actors)
                .bySubject(rows.entries(), rows.reviews())
                .getOrDefault(key, List.of());
        return new Timeline(rows.subject().shown(), revision(rows), items, asOf);
    }

    /** Every event of a subject leaves its sequence in exactly one row, so that the highest is the subject's revision. */
    private static long revision(TimelineRows.OfSubject rows) {
        return Stream.of(
                        LongStream.of(rows.subject().sequence()),
                        rows.entries().stream().mapToLong(EntryVersion::sequence),
                        rows.reviews().stream().mapToLong(ReviewVersion::sequence))
                .flatMapToLong(sequences -> sequences)
                .max()
                .orElseThrow();
    }
}
