package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.voortgang.application.Api.Answer;
import org.junit.jupiter.api.Test;

/** The plug is pulled while people work. Everything that was acknowledged is still there, once. */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);

    @Test
    void what_was_acknowledged_survives_kill_minus_nine() throws Exception {
        Path home = Program.loadedHome();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < ROUNDS; round++) {
            ProgramProcess program = start(home);
            try (ExecutorService people = Executors.newFixedThreadPool(4)) {
                for (int person = 0; person < 4; person++) {
                    String prefix = "k" + round + "." + person + ".";
                    people.execute(() -> planUntilTheEnd(program.as("controller"), prefix, acknowledged));
                }
                int enough = acknowledged.size() + 40;
                Waiting.until(Duration.ofMinutes(1), () -> acknowledged.size() > enough);
                program.kill();
            }
        }

        try (ProgramProcess program = start(home)) {
            List<String> ids = Api.texts(
                    program.as("auditor")
                            .get("/v1/organisations/zevenaar/outline")
                            .items(),
                    "id");
            assertThat(ids).containsAll(acknowledged).doesNotHaveDuplicates();
            List<String> planned = Api.texts(
                    program.as("auditor")
                            .get("/v1/organisations/zevenaar/audit-trail?event=activity.planned&limit=1000")
                            .items(),
                    "activityId");
            assertThat(planned).containsAll(acknowledged).doesNotHaveDuplicates();
        }
    }

    private static ProgramProcess start(Path home) throws Exception {
        return ProgramProcess.start(Program.freePort(), "--voortgang.home=" + home)
                .awaitReady();
    }

    private static void planUntilTheEnd(Api controller, String prefix, Queue<String> acknowledged) {
        for (int i = 0; ; i++) {
            try {
                Answer answer = controller.post(
                        "/v1/organisations/zevenaar/activities",
                        "{\"code\":\"" + prefix + i + "\",\"title\":\"Planned before the plug was pulled\"}");
                if (answer.status() == 201) {
                    acknowledged.add(answer.json().path("id").asString());
                }
            } catch (RuntimeException killed) {
                return;
            }
        }
    }
}
