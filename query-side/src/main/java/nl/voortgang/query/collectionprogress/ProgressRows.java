package nl.voortgang.query.collectionprogress;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queries on the tables of the progress of some organisations, as they were at one position. */
final class ProgressRows {
    private static final String AT =
            " organisation = any (cast(:organisations as text[])) and from_position <= :p and :p < to_position";

    /**
     * What is to be collected for each period: what there was when the period was closed first, or is now; and what came later and was
     * reported on all the same.
     */
    private static final String DUE = """
            with wanted as (
                select * from unnest(cast(:ofOrganisations as text[]), cast(:periods as text[])) as w (organisation, code)),
            asked as (
                select period.organisation, period.code, coalesce(period.closed_position, :p) as counted_at
                from wanted join collection_progress.period
                    on period.organisation = wanted.organisation and period.code = wanted.code
                where from_position <= :p and :p < to_position),
            reported as (
                select level, subject_id, period_code, state
                from wanted join collection_progress.report
                    on report.organisation = wanted.organisation and report.period_code = wanted.code
                where from_position <= :p and :p < to_position),
            due as (
                select asked.organisation, asked.code as period_code, line.level, line.id, line.parent_id
                from asked join collection_progress.outline line
                    on line.organisation = asked.organisation
                    and line.from_position <= asked.counted_at and asked.counted_at < line.to_position
                where line.level <> 'HEADING' and not line.retired
                union all
                select asked.organisation, asked.code, line.level, line.id, line.parent_id
                from asked join reported on reported.period_code = asked.code
                join collection_progress.outline line
                    on line.level = reported.level and line.id = reported.subject_id
                    and line.from_position <= :p and :p < line.to_position
                where line.organisation = asked.organisation and line.created_position > asked.counted_at)
            """;

    private static final String TALLIES = DUE + """
            select due.organisation, due.period_code, due.level, due.parent_id, count(*) as there,
                count(reported.state) as reported,
                count(*) filter (where reported.state = 'APPROVED') as approved,
                count(*) filter (where reported.state = 'RETURNED') as returned
            from due left join reported on reported.level = due.level and reported.subject_id = due.id
                and reported.period_code = due.period_code
            group by due.organisation, due.period_code, due.level, due.parent_id""";
    private static final String TODO = DUE + """
            select line.id, line.code, line.title, line.parent_id, coalesce(reported.state, 'NOT_REPORTED') as state
            from due join collection_progress.outline line
                on line.level = due.level and line.id = due.id and line.from_position <= :p and :p < line.to_position
            left join reported on reported.level = due.level and reported.subject_id = due.id
            where due.level = 'ACTIVITY'
            order by line.sort_key""";

    private final JdbcClient jdbc;
    private final List<String> organisations;
    private final long position;

    ProgressRows(JdbcClient jdbc, Collection<String> organisations, long position) {
        this.jdbc = jdbc;
        this.organisations = List.copyOf(organisations);
        this.position = position;
    }

    boolean organisationExists() {
        return sql("""
                select exists (select from collection_progress.organisation
                    where id = any (cast(:organisations as text[])) and from_position <= :p and :p < to_position)""").query(Boolean.class).single();
    }

    /** In their order within each organisation. */
    Map<PeriodId, PeriodEntry> periods() {
        Map<PeriodId, PeriodEntry> periods = new LinkedHashMap<>();
        sql("select * from collection_progress.period where" + AT + " order by organisation, sort_order, code")
                .query(row -> {
                    periods.put(
                            new PeriodId(new OrganisationId(row.getString("organisation")), row.getString("code")),
                            PeriodEntry.of(row));
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

    List<Tally> tallies(Collection<PeriodId> periods) {
        return of(TALLIES, periods).query((row, number) -> Tally.of(row)).list();
    }

    List<Todo.Item> todo(PeriodId period) {
        return of(TODO, List.of(period))
                .query((row, number) -> new Todo.Item(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("title"),
                        row.getObject("parent_id", UUID.class),
                        ReportState.valueOf(row.getString("state"))))
                .list();
    }

    private JdbcClient.StatementSpec of(String text, Collection<PeriodId> periods) {
        return jdbc.sql(text)
                .param("p", position)
                .param(
                        "ofOrganisations",
                        periods.stream()
                                .map(period -> period.organisationId().value())
                                .toArray(String[]::new))
                .param("periods", periods.stream().map(PeriodId::code).toArray(String[]::new));
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text)
                .param("organisations", organisations.toArray(String[]::new))
                .param("p", position);
    }
}
