package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing is left of a filling of which the plug was pulled, and the next start does it anew. */
class RebuildKillIT {
    private static final String ROWS = "select count(*) || md5(string_agg(row, '' order by row collate \"C\")) from"
            + " (select entry::text as row from status_timeline.entry) rows";

    /** Reading the log is held up elsewhere, so that the plug is pulled for certain while the tables are being filled. */
    @Test
    void a_rebuild_that_was_killed_while_it_filled_its_tables_starts_anew() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Path home = Program.temporaryHome();
            try (Connection other = DriverManager.getConnection(url);
                    Connection looking = DriverManager.getConnection(url)) {
                ProgramProcess first = start(url, home);
                Waiting.until(Duration.ofMinutes(1), () -> upToDate(first));
                String before = text(looking, ROWS);
                execute(looking, "update status_timeline.entry set period_code = 'altered'");

                other.setAutoCommit(false);
                execute(other, "lock table event_store.text_key in access exclusive mode");
                assertThat(first.as("auditor")
                                .post("/v1/projections/status_timeline/rebuild", "{}")
                                .status())
                        .isEqualTo(202);
                Waiting.until(Duration.ofMinutes(1), () -> "1".equals(text(looking, """
                                select count(*) from pg_stat_activity
                                where wait_event_type = 'Lock' and query like '%copy (%text_key%'""")));
                first.kill();
                other.rollback();
                Waiting.until(Duration.ofMinutes(1), () -> "2"
                        .equals(text(
                                looking,
                                "select count(*) from pg_stat_activity where backend_type = 'client backend'")));

                assertThat(text(looking, "select count(*) from status_timeline_next.entry"))
                        .isEqualTo("0");
                assertThat(text(looking, ROWS)).isNotEqualTo(before);

                try (ProgramProcess second = start(url, home)) {
                    Waiting.until(Duration.ofMinutes(1), () -> second.as("auditor")
                            .get("/v1/projections/status_timeline")
                            .json()
                            .path("rebuild")
                            .path("state")
                            .asString()
                            .equals("DONE"));
                    assertThat(text(looking, ROWS)).isEqualTo(before);
                    assertThat(text(looking, "select count(*) from pg_namespace where nspname like '%\\_next'"))
                            .isEqualTo("0");
                }
            }
        }
    }

    private static boolean upToDate(ProgramProcess program) {
        return program.as("auditor")
                .get("/v1/projections/status_timeline")
                .json()
                .path("state")
                .asString()
                .equals("UP_TO_DATE");
    }

    private static String text(Connection connection, String sql) {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ProgramProcess start(String url, Path home) throws Exception {
        return ProgramProcess.start(
                        Program.freePort(),
                        "--spring.datasource.url=" + url,
                        "--voortgang.home=" + home,
                        "--voortgang.demo=true")
                .awaitReady();
    }
}
