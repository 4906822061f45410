package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The plug is pulled while people look. Whatever was answered to an auditor is in the log of who looked. */
class AccessKillIT {
    private static final String LOG = "/v1/organisations/zevenaar/access-log?limit=1000&result=GRANTED&object=/outline";

    @Test
    void what_was_shown_before_kill_minus_nine_is_recorded() throws Exception {
        Path home = Program.temporaryHome();
        AtomicInteger shown = new AtomicInteger();
        ProgramProcess program = start(home);
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int person = 0; person < 4; person++) {
                people.execute(() -> lookUntilTheEnd(program.as("auditor"), shown));
            }
            Waiting.until(Duration.ofMinutes(1), () -> shown.get() > 40);
            program.kill();
        }

        try (ProgramProcess again = start(home)) {
            // The last one of each may have been recorded and not answered any more.
            assertThat(again.as("auditor").get(LOG).items()).hasSizeBetween(shown.get(), shown.get() + 4);
        }
    }

    private static ProgramProcess start(Path home) throws Exception {
        return ProgramProcess.start(Program.freePort(), "--voortgang.home=" + home)
                .awaitReady();
    }

    private static void lookUntilTheEnd(Api auditor, AtomicInteger shown) {
        for (int i = 0; i < 200; i++) {
            try {
                if (auditor.get("/v1/organisations/zevenaar/outline").status() == 200) {
                    shown.incrementAndGet();
                }
            } catch (RuntimeException killed) {
                return;
            }
        }
    }
}
