package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.query.projection.ProjectionDigest;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projections can be thrown away and rebuilt, and give the same. */
class RebuildIT {
    @Test
    void every_projection_dropped_and_rebuilt_is_byte_for_byte_the_same() throws Exception {
        try (Program program =
                Program.start("--voortgang.home=" + Program.loadedHome()).awaitReady()) {
            Town town = Town.in(program);
            town.as("officer")
                    .post(town.reports(), "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"Text.\"}");
            Projections projections = program.bean(Projections.class);
            settle(program);
            Map<String, ProjectionDigest> before = digests(projections);
            assertThat(before).hasSizeGreaterThanOrEqualTo(6);

            JdbcClient jdbc = program.bean(JdbcClient.class);
            for (String name : before.keySet()) {
                jdbc.sql("drop schema " + name + " cascade").update();
            }
            for (String name : before.keySet()) {
                projections.rebuildAndWait(name, (position, target) -> {});
            }
            settle(program);

            assertThat(digests(projections)).isEqualTo(before);
        }
    }

    @Test
    void a_rebuild_is_started_and_followed_over_the_api() {
        Program program = Program.demo();
        Api auditor = program.as("auditor");

        assertThat(auditor.post("/v1/projections/status_matrix/rebuild", "{}").status())
                .isEqualTo(202);

        Waiting.until(Duration.ofSeconds(30), () -> auditor.get("/v1/projections/status_matrix")
                .json()
                .path("rebuild")
                .path("state")
                .asString()
                .equals("DONE"));
        assertThat(program.as("officer")
                        .post("/v1/projections/status_matrix/rebuild", "{}")
                        .status())
                .isEqualTo(403);
    }

    private static void settle(Program program) throws InterruptedException {
        EventLog log = program.bean(EventLog.class);
        while (log.awaitBeyond(log.head(), Duration.ofMillis(500))) {
            Thread.onSpinWait();
        }
        assertThat(program.bean(Projections.class).awaitAll(log.head(), Duration.ofSeconds(60)))
                .isTrue();
    }

    private static Map<String, ProjectionDigest> digests(Projections projections) {
        List<String> names =
                projections.all().stream().map(ProjectionStatus::name).toList();
        Map<String, ProjectionDigest> digests = new TreeMap<>();
        names.forEach(name -> digests.put(name, projections.digest(name)));
        return digests;
    }
}
