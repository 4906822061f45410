package nl.voortgang.query.collectionprogress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queries on the tables of the progress, as they were at one position. */
final class ProgressRows {
    private static final String AT = " organisation = :organisation and from_position <= :p and :p < to_position";

    /**
     * What is to be collected for each period: what there was when the period was closed first, or is now; and what came later and was
     * reported on all the same.
     */
    private static final String DUE = """
            with asked as (
                select code, coalesce(closed_position, :p) as counted_at from collection_progress.period
                where organisation = :organisation and from_position <= :p and :p < to_position
                    and code = coalesce(:period, code)),
            reported as (
                select level, subject_id, period_code, state from collection_progress.report
                where organisation = :organisation and from_position <= :p and :p < to_position
                    and period_code = coalesce(:period, period_code)),
            due as (
                select asked.code as period_code, line.level, line.id, line.parent_id
                from asked join collection_progress.outline line
                    on line.from_position <= asked.counted_at and asked.counted_at < line.to_position
                where line.organisation = :organisation and line.level <> 'HEADING' and not line.retired
                union all
                select asked.code, line.level, line.id, line.parent_id
                from asked join reported on reported.period_code = asked.code
                join collection_progress.outline line
                    on line.level = reported.level and line.id = reported.subject_id
                    and line.from_position <= :p and :p < line.to_position
                where line.organisation = :organisation and line.created_position > asked.counted_at)
            """;

    private static final String TALLIES = DUE + """
            select due.period_code, due.level, due.parent_id, count(*) as there, count(reported.state) as reported,
                count(*) filter (where reported.state = 'APPROVED') as approved,
                count(*) filter (where reported.state = 'RETURNED') as returned
            from due left join reported on reported.level = due.level and reported.subject_id = due.id
                and reported.period_code = due.period_code
            group by due.period_code, due.level, due.parent_id""";
    private static final String TODO = DUE + """
            select line.id, line.code, line.title, line.parent_id, coalesce(reported.state, 'NOT_REPORTED') as state
            from due join collection_progress.outline line
                on line.level = due.level and line.id = due.id and line.from_position <= :p and :p < line.to_position
            left join reported on reported.level = due.level and reported.subject_id = due.id
            where due.level = 'ACTIVITY'
            order by line.sort_key""";

    private final JdbcClient jdbc;
    private final String organisation;
    private final long position;

    ProgressRows(JdbcClient jdbc, String organisation, long position) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.position = position;
    }

    boolean organisationExists() {
        return sql("""
                select exists (select from collection_progress.organisation
                    where id = :organisation and from_position <= :p and :p < to_position)""").query(Boolean.class).single();
    }

    /** By code, in the order of the periods. */
    Map<String, PeriodEntry> periods(@Nullable String periodCode) {
        Map<String, PeriodEntry> periods = new LinkedHashMap<>();
        sql("select * from collection_progress.period where" + AT
                        + " and code = coalesce(:period, code) order by sort_order, code")
                .param("period", periodCode)
                .query(row -> {
                    periods.put(row.getString("code"), PeriodEntry.of(row));
                });
        return periods;
    }

    Headings headings() {
        return new Headings(sql("select * from collection_progress.outline where" + AT
                        + " and level <> 'ACTIVITY' order by sort_key")
                .query((row, number) -> new OutlineLine(
                        new OutlineKey(OutlineLevel.valueOf(row.getString("level")), row.getObject("id", UUID.class)),
                        OutlineEntry.of(row)))
                .list());
    }

    List<Tally> tallies(@Nullable String periodCode) {
        return sql(TALLIES)
                .param("period", periodCode)
                .query((row, number) -> Tally.of(row))
                .list();
    }

    List<Todo.Item> todo(String periodCode) {
        return sql(TODO)
                .param("period", periodCode)
                .query((row, number) -> new Todo.Item(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getObject("parent_id", UUID.class),
                        ReportState.valueOf(row.getString("state"))))
                .list();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("organisation", organisation).param("p", position);
    }
}
