package nl.voortgang.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever asks too much, or sends a file where none is taken, is refused before anything is done for them. */
class LimitsIT {
    @SuppressWarnings("NullAway.Init")
    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.start(
                "--voortgang.home=" + Program.temporaryHome(),
                "--voortgang.demo=false",
                "--voortgang.limits.calls=3",
                "--voortgang.limits.visits=10");
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void too_many_calls_are_refused_with_how_long_to_wait() {
        for (int i = 0; i < 3; i++) {
            assertThat(program.as("nobody").get("/v1/organisations").code()).isEqualTo("UNAUTHORIZED");
        }
        Answer refused = program.as("nobody").get("/v1/organisations");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(refused.header("API-Version")).isNotEmpty();
    }

    @Test
    void too_many_visits_are_refused_on_a_page_that_says_so_with_its_looks() {
        Answer last = program.as("").get("/toegankelijkheid", "Accept", "text/html");
        for (int i = 0; i < 20 && last.status() == 200; i++) {
            last = program.as("").get("/toegankelijkheid", "Accept", "text/html");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.raw().body()).contains("Te veel verzoeken");
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.header("Content-Security-Policy")).isNotEmpty();
        assertThat(program.as("").get("/actuator/health").status()).isEqualTo(200);
        assertThat(program.as("").get("/design/voortgang.css").status()).isEqualTo(200);
    }
}
