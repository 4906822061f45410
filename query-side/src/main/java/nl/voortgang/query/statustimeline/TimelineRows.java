package nl.voortgang.query.statustimeline;

import java.util.List;
import java.util.Optional;
import nl.voortgang.query.projection.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queries on the tables of the timeline, as they were at one position. */
final class TimelineRows {
    private static final String SUBJECTS = """
            select level, id, organisation, kind, code, title, retired, sequence from status_timeline.subject
            where from_position <= :p and :p < to_position""";
    private static final String ENTRIES = """
            select level, subject_id, kind, entry_id, period_code, status_code, scale_version, status_level, title,
                explanation, cause, consequence, correction, judged_time, judged_money, judged_quality, council_proposal,
                confirmed_period, erased, correction_id, reason, actor, recorded_at, from_position, sequence
            from status_timeline.entry
            where from_position <= :p""";
    /** A narrative can move to another period: the one it is in at the end counts, and all its versions are wanted. */
    private static final String IN_PERIOD = """
            and (level, subject_id, kind, entry_id) in (
                select level, subject_id, kind, entry_id from status_timeline.entry
                where organisation = :organisation and period_code = :period
                    and from_position <= :p and :p < to_position)""";

    private static final String REVIEWS = """
            select activity_id, report_id, state, reason, actor, recorded_at, from_position, to_position, sequence
            from status_timeline.review
            where from_position <= :p""";
    private static final String IN_ORDER = " order by from_position";

    private static final String ORGANISATION_OF_SUBJECT = """
            (select organisation from status_timeline.subject
            where from_position <= :p and :p < to_position and level = :level and id = :id)""";

    private final NamedParameterJdbcOperations jdbc;
    private final long position;

    TimelineRows(NamedParameterJdbcOperations jdbc, long position) {
        this.jdbc = jdbc;
        this.position = position;
    }

    /** All that a timeline of one subject is made of. */
    record OfSubject(SubjectVersion subject, Legend legend, List<EntryVersion> entries, List<ReviewVersion> reviews) {}

    /** Empty where there was no such subject. */
    Optional<OfSubject> of(SubjectKey key) {
        RoundTrip trip = new RoundTrip(jdbc)
                .with("p", position)
                .with("level", key.level().name())
                .with("id", key.id());
        List<SubjectVersion> subject =
                trip.ask(SUBJECTS + " and level = :level and id = :id", (row, number) -> SubjectVersion.of(row));
        Legend legend = Legend.in(trip, ORGANISATION_OF_SUBJECT);
        List<EntryVersion> entries = trip.ask(
                ENTRIES + " and level = :level and subject_id = :id" + IN_ORDER,
                (row, number) -> EntryVersion.of(row, legend));
        List<ReviewVersion> reviews = key.level() == OutlineLevel.ACTIVITY
                ? trip.ask(REVIEWS + " and activity_id = :id" + IN_ORDER, (row, number) -> ReviewVersion.of(row))
                : List.of();
        trip.send();
        return subject.stream().findFirst().map(found -> new OfSubject(found, legend, entries, reviews));
    }

    Legend legend(String organisation) {
        RoundTrip trip = new RoundTrip(jdbc).with("p", position).with("organisation", organisation);
        Legend legend = Legend.in(trip, ":organisation");
        trip.send();
        return legend;
    }

    List<SubjectVersion> subjectsOf(String organisation) {
        return sql(SUBJECTS + " and organisation = :organisation order by sort_key")
                .param("organisation", organisation)
                .query((row, number) -> SubjectVersion.of(row))
                .list();
    }

    List<EntryVersion> entriesOf(String organisation, @Nullable String periodCode, Legend legend) {
        String scope = " and organisation = :organisation " + (periodCode == null ? "" : IN_PERIOD);
        return sql(ENTRIES + scope + IN_ORDER)
                .param("organisation", organisation)
                .param("period", periodCode)
                .query((row, number) -> EntryVersion.of(row, legend))
                .list();
    }

    List<ReviewVersion> reviewsOf(String organisation, @Nullable String periodCode) {
        String scope = " and organisation = :organisation" + (periodCode == null ? "" : " and period_code = :period");
        return sql(REVIEWS + scope + IN_ORDER)
                .param("organisation", organisation)
                .param("period", periodCode)
                .query((row, number) -> ReviewVersion.of(row))
                .list();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return JdbcClient.create(jdbc).sql(text).param("p", position);
    }
}
