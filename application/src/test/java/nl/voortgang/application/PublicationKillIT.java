package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Map;
import nl.voortgang.query.projection.Projections;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was published is there again, byte for byte, whatever happens to the program in between. */
class PublicationKillIT {

    /** The turn to print is held elsewhere, so that the plug is pulled for certain between the request and the seal. */
    @Test
    void what_was_asked_for_when_the_plug_was_pulled_is_printed_at_the_next_start() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Path home = Program.temporaryHome();
            ProgramProcess first = start(url, home);
            Api controller = first.as("controller");
            String path = "/v1/organisations/seed-0/periods/burap-2020/";
            Town.accepted(controller.post(path + "closing", "{}"));
            try (Connection other = DriverManager.getConnection(url)) {
                hold(other, "seed-0/burap-2020");
                Town.created(
                        controller.post(path + "publications", "{\"edition\":1,\"template\":\"statusoverzicht\"}"));
                Waiting.until(Duration.ofMinutes(1), () -> controller
                        .get(path + "publications/1")
                        .json()
                        .path("state")
                        .asString()
                        .equals("REQUESTED"));
                first.kill();
            }

            int port = Program.freePort();
            try (ProgramProcess second = start(port, url, home)) {
                Published published = new Published(
                                second.as("auditor"), "http://localhost:" + port, "seed-0", "burap-2020")
                        .awaitSealed(1);

                assertThat(published.givenOut(1)).isEqualTo(published.sealed(1)).hasSize(3);
            }
        }
    }

    @Test
    void what_was_published_is_the_same_after_a_restart_and_after_all_projections_were_thrown_away() throws Exception {
        Path home = Program.loadedHome();
        Map<String, String> before;
        try (Program program = Program.start("--voortgang.home=" + home).awaitReady()) {
            Published published = Published.in(program, "zevenaar", "vgr1-2020").awaitSealed(1);
            before = published.givenOut(1);
            assertThat(before).isEqualTo(published.sealed(1));
        }

        try (Program program = Program.start("--voortgang.home=" + home).awaitReady()) {
            Published published = Published.in(program, "zevenaar", "vgr1-2020");
            assertThat(published.givenOut(1)).isEqualTo(before);

            Projections projections = program.bean(Projections.class);
            projections.all().forEach(projection -> program.bean(JdbcClient.class)
                    .sql("drop schema " + projection.name() + " cascade")
                    .update());
            for (var projection : projections.all()) {
                projections.rebuildAndWait(projection.name(), (position, target) -> {});
            }

            assertThat(published.givenOut(1)).isEqualTo(before);
            assertThat(published.state(2)).isEqualTo("404");
        }
    }

    private static void hold(Connection other, String publication) throws Exception {
        try (PreparedStatement lock =
                other.prepareStatement("select pg_advisory_lock(hashtextextended('publication/print/' || ?, 23))")) {
            lock.setString(1, publication);
            lock.execute();
        }
    }

    private static ProgramProcess start(String url, Path home) throws Exception {
        return start(Program.freePort(), url, home);
    }

    private static ProgramProcess start(int port, String url, Path home) throws Exception {
        return ProgramProcess.start(
                        port, "--spring.datasource.url=" + url, "--voortgang.home=" + home, "--voortgang.demo=true")
                .awaitReady();
    }
}
