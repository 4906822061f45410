package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a person reads who starts the program for the first time. */
class StartIT {
    @Test
    void nobody_else_can_write_where_the_server_of_the_database_lies() throws Exception {
        Path home = Program.temporaryHome();
        assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "permissions are of another kind here");

        try (Program program = Program.start("--voortgang.home=" + home, "--voortgang.demo=false")) {
            assertThat(program.address()).isNotEmpty();
            assertThat(Files.getPosixFilePermissions(home.resolve("postgresql-binaries")))
                    .doesNotContain(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
        }
    }

    @Test
    void the_log_of_a_start_fits_on_a_screen_and_ends_with_where_to_look() throws Exception {
        int port = Program.freePort();
        try (ProgramProcess program =
                ProgramProcess.start(port, "--voortgang.home=" + Program.temporaryHome(), "--voortgang.demo=true")) {
            program.awaitReady();
            Waiting.until(Duration.ofMinutes(1), () -> program.output().contains("is ready"));

            assertThat(program.output().lines().toList())
                    .hasSizeLessThan(15)
                    .noneMatch(line -> line.contains(" WARN "))
                    .last()
                    .asString()
                    .contains("ready on port " + port)
                    .contains("officer")
                    .contains("password");
        }
    }
}
