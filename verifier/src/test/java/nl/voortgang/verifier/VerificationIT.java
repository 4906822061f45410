package nl.voortgang.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.verifier.fixture.SampleLog;
import nl.voortgang.verifier.fixture.Sql;
import nl.voortgang.verifier.fixture.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verification looks at one moment, changes nothing, and gives the connection back as it was. */
class VerificationIT {
    @TempDir
    private Path outside;

    @Test
    void it_looks_at_one_moment_and_can_write_nothing() throws SQLException {
        try (SampleLog log = SampleLog.copy(outside);
                Connection other = TestDatabase.connect(log.database())) {
            List<String> seen = new ArrayList<>();
            ProgressListener meanwhile = (stage, done, total) -> {
                if (seen.isEmpty()) {
                    seen.add(show(log.connection(), "transaction_isolation"));
                    seen.add(show(log.connection(), "transaction_read_only"));
                    new Sql(other).script("select event_store.give_positions(1000)");
                }
            };

            Report report =
                    new Verification(log.evidence(), EnumSet.allOf(Part.class), meanwhile).run(log.connection());

            assertThat(seen).containsExactly("repeatable read", "on");
            assertThat(report.isGood()).isTrue();
            assertThat(report.head()).isEqualTo(SampleLog.HEAD);
            assertThat(log.connection().getAutoCommit()).isTrue();
            assertThat(log.sql().number("select max(position) from event_store.log_position"))
                    .isEqualTo(SampleLog.HEAD + SampleLog.WAITING);
        }
    }

    @Test
    void the_connection_is_given_back_as_it_was_also_where_nothing_could_be_checked() throws SQLException {
        try (SampleLog log = SampleLog.copy(outside)) {
            log.sql().script("drop schema event_store cascade");

            assertThatThrownBy(() -> new Verification(Evidence.NONE, Set.of(Part.LOG), ProgressListener.NONE)
                            .run(log.connection()))
                    .isInstanceOf(BadEvidence.class)
                    .hasMessage("there is no event store in this database");
            assertThat(log.connection().getAutoCommit()).isTrue();
        }
    }

    @Test
    void each_part_can_be_checked_by_itself() throws SQLException {
        try (SampleLog log = SampleLog.copy(outside)) {
            for (Part part : Part.values()) {
                Report report =
                        new Verification(log.evidence(), Set.of(part), ProgressListener.NONE).run(log.connection());

                assertThat(report.isGood()).isTrue();
                assertThat(report.checks()).isNotEmpty().allMatch(check -> check.part() == part);
            }
        }
    }

    @Test
    void a_projection_that_is_not_there_is_said_not_to_be_checked() throws SQLException {
        try (SampleLog log = SampleLog.copy(outside)) {
            Report report = new Verification(Evidence.NONE, Set.of(Part.PROJECTIONS), ProgressListener.NONE)
                    .run(log.connection());

            assertThat(report.checks().subList(1, 9)).allSatisfy(check -> assertThat(check.remarks())
                    .containsExactly("NOT checked: there is no such projection in this database."));
        }
    }

    /** The keys of texts need a right that an auditor may not have. */
    @Test
    void the_log_can_be_checked_without_a_right_to_the_keys_of_texts() throws SQLException {
        try (SampleLog log = SampleLog.copy(outside)) {
            log.sql().script("""
                    create role looker_%1$s;
                    grant usage on schema event_store to looker_%1$s;
                    grant select on event_store.event, event_store.log_position, event_store.receipt, event_store.tile,
                        event_store.checkpoint, event_store.log_key to looker_%1$s;
                    set role looker_%1$s""".formatted(log.database()));

            assertThat(log.verifyLog(log.evidence()).isGood()).isTrue();
            log.sql().script("reset role; drop owned by looker_%1$s; drop role looker_%1$s".formatted(log.database()));
        }
    }

    private static String show(Connection connection, String setting) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
