package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.voortgang.events.Event;
import nl.voortgang.events.StoredName;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.Scope;
import nl.voortgang.verifier.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier finds nothing wrong with what the program wrote, and finds whatever is made wrong in it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationIT {
    private static final Path HOME = Program.loadedHome();

    private static Program program;
    private static Connection owner;

    @BeforeAll
    static void start() throws Exception {
        program = Program.start("--voortgang.home=" + HOME, "--voortgang.integrity.interval=1s")
                .awaitReady();
        BusyTown.in(program);
        settle();
        // What is made wrong must not be mended by those who follow the log.
        program.bean(Projections.class).close();
        try (Connection connection = program.bean(DataSource.class).getConnection()) {
            owner = DriverManager.getConnection(connection.getMetaData().getURL(), "postgres", "");
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        owner.close();
        program.close();
    }

    private static void settle() throws InterruptedException {
        EventLog log = program.bean(EventLog.class);
        while (log.awaitBeyond(log.head(), Duration.ofMillis(500))) {
            Thread.onSpinWait();
        }
        assertThat(program.bean(Projections.class).awaitAll(log.head(), Duration.ofSeconds(60)))
                .isTrue();
    }

    private static Report verify(Set<Part> parts) {
        try {
            return new Verification(new Evidence(HOME.resolve("checkpoints"), null, null), parts, ProgressListener.NONE)
                    .run(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    void everything_that_can_happen_has_happened() {
        assertThat(new TreeSet<>(texts("select distinct name from event_store.event")))
                .isEqualTo(Event.all().stream()
                        .map(type -> Objects.requireNonNull(type.getAnnotation(StoredName.class))
                                .value())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @Order(2)
    void what_the_program_wrote_is_good_and_all_of_it_was_compared() {
        Report report = verify(EnumSet.allOf(Part.class));

        assertGood(report);
        assertThat(report.checks())
                .filteredOn(check -> check.part() == Part.PROJECTIONS)
                .hasSize(10)
                .allSatisfy(
                        check -> assertThat(check.checked()).as(check.name()).isPositive())
                .allSatisfy(check -> assertThat(check.remarks()).noneMatch(remark -> remark.contains("not compared")));
        assertThat(named(report, "each checkpoint in the directory").checked()).isPositive();
        assertThat(report.checks())
                .filteredOn(check -> check.part() == Part.AUTHORITY)
                .hasSize(5)
                .allSatisfy(
                        check -> assertThat(check.checked()).as(check.name()).isPositive());
    }

    static Stream<StoredTable> tables() {
        return program.bean(Projections.class).all().stream()
                .map(ProjectionStatus::name)
                .flatMap(name -> StoredTable.of(owner, name).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    @Order(3)
    void any_other_value_in_any_column_is_found(StoredTable table) {
        List<StoredTable.Column> content = table.columnsOfContent();
        if (!content.isEmpty()) {
            table.withChanged(content, position -> {
                String difference = assertFound(table, "all columns changed", position);
                if (!table.table().equals("remembered")) {
                    assertThat(difference)
                            .contains(content.stream()
                                    .map(column -> column.name() + " is ")
                                    .toList());
                }
            });
        }
        for (StoredTable.Column column : table.columnsOfPlace()) {
            table.withChanged(List.of(column), position -> assertFound(table, column.name() + " changed", position));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    @Order(4)
    void a_row_too_few_and_a_row_too_many_are_found(StoredTable table) {
        table.withoutRow(position -> assertFound(table, "a row is missing", position));
        table.withRowTooMany(position -> assertFound(table, "a row too many", position));
    }

    @Test
    @Order(5)
    void folded_again_up_to_any_position_the_read_models_agree() throws SQLException {
        long head = Long.parseLong(
                texts("select max(position) from event_store.log_position").getFirst());
        for (long position : List.of(1L, 10L, head / 2, head, head + 100)) {
            Report report = Verification.replay(position, Scope.ALL, ProgressListener.NONE)
                    .run(owner);

            assertGood(report);
            assertThat(report.head()).isEqualTo(Math.min(position, head));
            assertThat(named(report, "each event can be read").checked()).isEqualTo(Math.min(position, head));
            assertThat(named(report, "audit_trail:").remarks())
                    .anyMatch(remark -> remark.contains("entry " + Math.min(position, head)));
        }
    }

    @Test
    @Order(5)
    void what_is_wrong_at_a_position_is_found_by_folding_up_to_it_and_not_before() throws SQLException {
        execute("create temp table kept_title as select subject_title from audit_trail.entry where position = 20");
        execute("update audit_trail.entry set subject_title = 'Elders' where position = 20");
        try {
            assertGood(Verification.replay(19, Scope.ALL, ProgressListener.NONE).run(owner));
            assertThat(named(
                                    Verification.replay(20, Scope.ALL, ProgressListener.NONE)
                                            .run(owner),
                                    "audit_trail:")
                            .differences())
                    .singleElement()
                    .extracting(Difference::position)
                    .isEqualTo(20L);
        } finally {
            execute("update audit_trail.entry e set subject_title = (select subject_title from kept_title)"
                    + " where position = 20");
        }
    }

    @Test
    @Order(5)
    void of_one_organisation_or_stream_only_what_its_events_made_is_compared() throws SQLException {
        String activity = texts("select aggregate_id from event_store.event where name = 'activity.status-reported'"
                        + " order by global_index limit 1")
                .getFirst();
        String own = "(select p.position from event_store.log_position p join event_store.event e using (global_index)"
                + " where e.aggregate_id = '" + activity + "' order by p.position limit 1)";
        String organisation = texts("select organisation from audit_trail.entry where position = " + own)
                .getFirst();
        Scope stream = new Scope.OfAggregate(activity);
        assertGood(Verification.replay(Long.MAX_VALUE - 1, stream, ProgressListener.NONE)
                .run(owner));
        execute("create temp table own_title as select subject_title from audit_trail.entry where position = " + own);
        execute("update audit_trail.entry set subject_title = 'Elders' where position = " + own);
        try {
            for (Scope scope : List.of(stream, new Scope.OfOrganisation(organisation))) {
                assertThat(named(
                                        Verification.replay(Long.MAX_VALUE - 1, scope, ProgressListener.NONE)
                                                .run(owner),
                                        "audit_trail:")
                                .differences())
                        .hasSize(1);
            }
            for (Scope scope :
                    List.of(new Scope.OfAggregate("activity/another"), new Scope.OfOrganisation("another"))) {
                assertGood(Verification.replay(Long.MAX_VALUE - 1, scope, ProgressListener.NONE)
                        .run(owner));
            }
        } finally {
            execute("update audit_trail.entry set subject_title = (select subject_title from own_title)"
                    + " where position = " + own);
        }
    }

    @Test
    @Order(5)
    void a_projection_that_parked_an_event_says_so_and_is_not_good() {
        execute("insert into outline.dead_letter (position, aggregate_id, cause) values (7, 'x', 'Some fault')");
        try {
            Check outline = named(verify(EnumSet.of(Part.PROJECTIONS)), "outline:");
            assertThat(outline.differences().getFirst())
                    .isEqualTo(new Difference(7L, "the event was parked, so its rows are missing: Some fault"));
        } finally {
            execute("delete from outline.dead_letter");
        }
    }

    @Test
    @Order(5)
    void a_projection_that_accounts_for_more_than_there_is_is_not_good() {
        execute("update outline.progress set position = position + 10");
        try {
            Check outline = named(verify(EnumSet.of(Part.PROJECTIONS)), "outline:");
            assertThat(outline.differences())
                    .singleElement()
                    .extracting(Difference::text)
                    .asString()
                    .contains("the log ends at position");
        } finally {
            execute("update outline.progress set position = position - 10");
        }
    }

    @Test
    @Order(5)
    void a_projection_that_is_behind_is_compared_up_to_where_it_is() {
        execute("create temp table kept as select * from audit_trail.progress");
        execute("create temp table kept_entry as select * from audit_trail.entry where position > 10");
        execute("create temp table kept_concerned as select * from audit_trail.concerned where position > 10");
        execute("create temp table kept_passage as select * from audit_trail.passage where last_position > 10");
        execute("delete from audit_trail.entry where position > 10");
        execute("delete from audit_trail.passage where last_position > 10");
        execute("delete from audit_trail.concerned where position > 10");
        execute("update audit_trail.progress set position = 10, recorded_at ="
                + " (select sequenced_at from event_store.log_position where position = 10)");
        try {
            Check trail = named(verify(EnumSet.of(Part.PROJECTIONS)), "audit_trail:");
            // What it remembers is of the present, and cannot be turned back here.
            assertThat(trail.differences())
                    .isNotEmpty()
                    .allMatch(difference -> difference.text().startsWith("remembered"));
            assertThat(trail.remarks()).anyMatch(remark -> remark.startsWith("compared up to position 10 of "));
        } finally {
            execute("insert into audit_trail.entry select * from kept_entry");
            execute("insert into audit_trail.concerned select * from kept_concerned");
            execute("insert into audit_trail.passage select * from kept_passage");
            execute(
                    "delete from audit_trail.progress; insert into audit_trail.progress select * from kept; drop table kept");
        }
    }

    @Test
    @Order(5)
    void a_projection_that_is_not_there_is_reported_as_not_checked() {
        execute("alter schema indicators rename to indicators_elsewhere");
        try {
            Check indicators = named(verify(EnumSet.of(Part.PROJECTIONS)), "indicators:");
            assertThat(indicators.isGood()).isTrue();
            assertThat(indicators.checked()).isZero();
            assertThat(indicators.remarks())
                    .containsExactly("NOT checked: there is no such projection in this database.");
        } finally {
            execute("alter schema indicators_elsewhere rename to indicators");
        }
    }

    @Test
    @Order(5)
    void a_projection_that_a_rebuild_is_just_replacing_is_reported_as_not_checked() {
        execute("create temp table kept as select * from indicators.progress");
        execute("delete from indicators.progress");
        try {
            Check indicators = named(verify(EnumSet.of(Part.PROJECTIONS)), "indicators:");
            assertThat(indicators.isGood()).isTrue();
            assertThat(indicators.remarks())
                    .containsExactly("NOT checked: a rebuild was taking its place at this very moment. Check again.");
        } finally {
            execute("insert into indicators.progress select * from kept; drop table kept");
        }
    }

    @Test
    @Order(5)
    void a_column_that_the_verifier_does_not_know_is_named() {
        execute("alter table outline.item add column mood text");
        try {
            Check outline = named(verify(EnumSet.of(Part.PROJECTIONS)), "outline:");
            assertThat(outline.remarks()).contains("not compared: column mood of item");
        } finally {
            execute("alter table outline.item drop column mood");
        }
    }

    @Test
    @Order(6)
    void a_budget_that_does_not_add_up_is_found() {
        execute(
                "update budget_ledger.amendment_line set amount_cents = amount_cents + 1 where amount_cents = 15615000");
        try {
            long approval = Long.parseLong(texts("select position from budget_ledger.outcome"
                            + " join budget_ledger.amendment_line using (amendment_id)"
                            + " where state = 'APPROVED' and amount_cents = 15615001")
                    .getFirst());
            Check sums = named(verify(EnumSet.of(Part.BUDGET)), "the adopted budget and the approved amendments");
            assertThat(sums.differences())
                    .singleElement()
                    .extracting(Difference::position)
                    .isEqualTo(approval);
        } finally {
            execute(
                    "update budget_ledger.amendment_line set amount_cents = amount_cents - 1 where amount_cents = 15615001");
        }
    }

    @Test
    @Order(6)
    void a_rejected_amendment_that_was_applied_is_found() {
        execute("update budget_ledger.outcome set state = 'APPROVED' where state = 'REJECTED'");
        try {
            Check sums = named(verify(EnumSet.of(Part.BUDGET)), "the adopted budget and the approved amendments");
            assertThat(sums.differences())
                    .hasSize(2)
                    .extracting(Difference::text)
                    .allMatch(text -> text.startsWith("the ledger shows "));
        } finally {
            execute("update budget_ledger.outcome set state = 'REJECTED' where position = "
                    + position("amendment.rejected", 0));
        }
    }

    @Test
    @Order(6)
    void an_amendment_approved_by_its_proposer_is_found() {
        execute("set session_replication_role = replica");
        execute("create temp table kept_event as select * from event_store.event where name = 'amendment.approved'");
        execute("update event_store.event set metadata = (select metadata from event_store.event"
                + " where name = 'amendment.proposed' limit 1) where name = 'amendment.approved'");
        try {
            Check decisions = named(verify(EnumSet.of(Part.BUDGET)), "each amendment was decided once");
            assertThat(decisions.differing()).isEqualTo(count("amendment.approved"));
            assertThat(decisions.differences().getFirst().position()).isEqualTo(position("amendment.approved", 0));
        } finally {
            execute("update event_store.event e set metadata = k.metadata from kept_event k"
                    + " where k.global_index = e.global_index");
            execute("set session_replication_role = origin");
        }
    }

    @Test
    @Order(6)
    void a_booking_that_does_not_say_what_was_approved_is_found() {
        execute("set session_replication_role = replica");
        execute(
                "create temp table kept_booking as select * from event_store.event where name = 'budget-line.adjusted'");
        execute(
                "update event_store.event set payload = convert_to(replace(convert_from(payload, 'UTF8'), '15615000', '15615001'),"
                        + " 'UTF8') where name = 'budget-line.adjusted'");
        try {
            Report report = verify(EnumSet.of(Part.BUDGET));
            assertThat(named(report, "each change of an approved amendment").differing())
                    .isEqualTo(4);
            assertThat(named(report, "the bookings of each line").differing()).isEqualTo(2);
        } finally {
            execute("update event_store.event e set payload = k.payload from kept_booking k"
                    + " where k.global_index = e.global_index");
            execute("set session_replication_role = origin");
        }
    }

    @Test
    @Order(7)
    void a_text_that_was_erased_must_leave_the_projections_too() throws Exception {
        long position = position("activity.status-corrected", 0);
        program.bean(TextKeys.class).destroyAll(position);
        program.bean(TextKeys.class).destroyAll(position("goal.revised", -1));

        Report before = verify(EnumSet.allOf(Part.class));
        assertThat(before.checks())
                .filteredOn(check -> !check.isGood())
                .extracting(Check::name)
                .containsExactly(
                        "outline: each row is what the events say",
                        "status_timeline: each row is what the events say",
                        "audit_trail: each row is what the events say");
        assertThat(named(before, "status_timeline:").differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.position()).isEqualTo(position))
                .satisfies(
                        difference -> assertThat(difference.text()).contains("holds a text that was erased: rebuild"));

        for (ProjectionStatus projection : program.bean(Projections.class).all()) {
            program.bean(Projections.class).rebuildAndWait(projection.name(), (done, target) -> {});
        }
        settle();
        assertGood(verify(EnumSet.allOf(Part.class)));
    }

    private static void assertGood(Report report) {
        assertThat(report.checks())
                .allSatisfy(check ->
                        assertThat(check.differences()).as(check.name()).isEmpty());
        assertThat(report.checks().stream().flatMap(check -> check.remarks().stream()))
                .noneMatch(remark -> remark.startsWith("NOT checked"));
        assertThat(report.isGood()).isTrue();
    }

    private static String assertFound(StoredTable table, String defect, @Nullable Long position) {
        Report report = verify(EnumSet.of(Part.PROJECTIONS));
        List<Check> wrong =
                report.checks().stream().filter(check -> !check.isGood()).toList();
        assertThat(wrong)
                .as(table + ": " + defect)
                .extracting(Check::name)
                .containsExactly(table.schema() + ": each row is what the events say");
        Difference first = wrong.getFirst().differences().getFirst();
        assertThat(first.text()).as(defect).contains(table.table());
        if (position != null) {
            assertThat(first.position())
                    .as(table + ": " + defect + ": " + first)
                    .isEqualTo(position);
        }
        return first.text();
    }

    private static Check named(Report report, String beginning) {
        return report.checks().stream()
                .filter(check -> check.name().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /** Of the event of this name, counted from the first one, or from the last one back. */
    private static long position(String name, int number) {
        List<String> positions =
                texts("select position from event_store.log_position join event_store.event using (global_index)"
                        + " where name = '" + name + "' order by position");
        return Long.parseLong(positions.get(number < 0 ? positions.size() + number : number));
    }

    private static long count(String name) {
        return Long.parseLong(texts("select count(*) from event_store.event where name = '" + name + "'")
                .getFirst());
    }

    private static List<String> texts(String sql) {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
