package nl.voortgang.query.statustimeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final JdbcClient jdbc;
    private final long position;

    TimelineRows(JdbcClient jdbc, long position) {
        this.jdbc = jdbc;
        this.position = position;
    }

    Optional<SubjectVersion> subject(SubjectKey key) {
        return sql(SUBJECTS + " and level = :level and id = :id")
                .param("level", key.level().name())
                .param("id", key.id())
                .query((row, number) -> SubjectVersion.of(row))
                .optional();
    }

    List<SubjectVersion> subjectsOf(String organisation) {
        return sql(SUBJECTS + " and organisation = :organisation order by sort_key")
                .param("organisation", organisation)
                .query((row, number) -> SubjectVersion.of(row))
                .list();
    }

    List<EntryVersion> entriesOf(SubjectKey subject, Legend legend) {
        return sql(ENTRIES + " and level = :level and subject_id = :id" + IN_ORDER)
                .param("level", subject.level().name())
                .param("id", subject.id())
                .query((row, number) -> EntryVersion.of(row, legend))
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

    List<ReviewVersion> reviewsOf(UUID activity) {
        return sql(REVIEWS + " and activity_id = :id" + IN_ORDER)
                .param("id", activity)
                .query((row, number) -> ReviewVersion.of(row))
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
        return jdbc.sql(text).param("p", position);
    }
}
