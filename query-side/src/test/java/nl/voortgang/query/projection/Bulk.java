package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;

/** What must hold for every projection that is filled in bulk. */
public final class Bulk {
    private Bulk() {}

    /**
     * Filled in bulk, the tables hold what the events leave behind that are projected one by one: in chunks of any size, in any number of
     * shares, whether much may wait in memory or nothing, and however often the log is read for a part of the organisations.
     */
    public static void leaves_the_same_rows(FoldedProjection projection, List<LoggedEvent> events) throws Exception {
        HistoryLog log = new HistoryLog(events);
        oneByOne(projection, events);
        String expected = digest(ProjectionSchema.live(projection));
        List<String> indexes = indexes(ProjectionSchema.live(projection));
        Random random = new Random(events.size());
        for (BulkFill.Measure measure : List.of(
                new BulkFill.Measure(10_000, 2, Long.MAX_VALUE, 1),
                new BulkFill.Measure(1, 3, 0, 1),
                new BulkFill.Measure(7, 1, 0, 3),
                new BulkFill.Measure(1 + random.nextInt(50), 2, 1 + random.nextInt(20_000), 2))) {
            assertThat(fill(projection, log, measure)).as("undigested").isEmpty();
            ProjectionSchema next = ProjectionSchema.next(projection);
            assertThat(digest(next)).as("%s", measure).isEqualTo(expected);
            assertThat(indexes(next)).as("indexes").isEqualTo(indexes);
            assertThat(Database.jdbc()
                            .sql("select position from " + next.name() + ".progress")
                            .query(Long.class)
                            .single())
                    .isEqualTo(events.size());
        }
    }

    private static void oneByOne(FoldedProjection projection, List<LoggedEvent> events) throws SQLException {
        Transactions transactions = new Transactions(Database.dataSource());
        ProjectionSchema live = ProjectionSchema.live(projection);
        transactions.run(live::create);
        Random random = new Random(events.size());
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(30));
            List<LoggedEvent> batch = events.subList(from, to);
            transactions.run(connection -> {
                Progress progress = live.lock(connection).orElseThrow();
                assertThat(Batch.in(live, projection, connection)
                                .apply(batch, progress)
                                .full())
                        .isFalse();
            });
            from = to;
        }
        assertThat(Database.rows("select * from " + live.name() + ".dead_letter"))
                .isEmpty();
    }

    static Map<Long, String> fill(FoldedProjection projection, EventLog log, BulkFill.Measure measure)
            throws SQLException, InterruptedException {
        return fill(projection, log, measure, Map.of());
    }

    /** The same without what earlier fillings could not digest; says what this one could not. */
    static Map<Long, String> fill(
            FoldedProjection projection, EventLog log, BulkFill.Measure measure, Map<Long, String> undigested)
            throws SQLException, InterruptedException {
        Transactions transactions = new Transactions(Database.dataSource());
        try (Participant only = Participant.of(projection, undigested, measure.shares(), transactions)) {
            new BulkFill(log, measure, RebuildListener.NONE, () -> {}).run(List.of(only));
            assertThat(only.fault()).isNull();
            return only.undigested();
        }
    }

    private static String digest(ProjectionSchema schema) throws SQLException {
        return new Transactions(Database.dataSource()).answer(connection -> TableDigest.of(connection, schema));
    }

    /** Every key and index of the schema, as the database describes it. */
    private static List<String> indexes(ProjectionSchema schema) {
        List<String> found = Database.jdbc()
                .sql("select indexdef from pg_indexes where schemaname = ? union all"
                        + " select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint"
                        + " where connamespace = ?::regnamespace order by 1")
                .param(schema.name())
                .param(schema.name())
                .query(String.class)
                .list();
        return found.stream()
                .map(definition -> definition.replace(schema.name() + ".", ""))
                .sorted()
                .toList();
    }
}
