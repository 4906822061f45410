package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the program from starting is said in one sentence that says what to do. */
class StartupProblemsIT {
    @Test
    void an_occupied_port() throws Exception {
        try (ServerSocket occupied = new ServerSocket(0);
                ProgramProcess program = ProgramProcess.start(
                        occupied.getLocalPort(),
                        "--voortgang.home=" + Program.temporaryHome(),
                        "--voortgang.demo=false")) {
            assertThat(program.awaitExit()).isNotZero();
            assertThat(program.output())
                    .contains("Port " + occupied.getLocalPort() + " is in use")
                    .contains("--server.port=");
            isOneSentence(program);
        }
    }

    @Test
    void a_data_directory_in_use() throws Exception {
        Path home = Program.temporaryHome();
        try (Program running = Program.start("--voortgang.home=" + home, "--voortgang.demo=false");
                ProgramProcess program = ProgramProcess.start(Program.freePort(), "--voortgang.home=" + home)) {
            assertThat(running.address()).isNotEmpty();
            assertThat(program.awaitExit()).isNotZero();
            assertThat(program.output())
                    .contains(home.toString())
                    .contains("in use")
                    .contains("--voortgang.home=");
            isOneSentence(program);
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made() throws Exception {
        Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "file", "");
        try (ProgramProcess program =
                ProgramProcess.start(Program.freePort(), "--voortgang.home=" + file.resolve("below"))) {
            assertThat(program.awaitExit()).isNotZero();
            assertThat(program.output()).contains("cannot be written").contains("--voortgang.home=");
            isOneSentence(program);
        }
    }

    @Test
    void a_database_that_is_not_there() throws Exception {
        try (ProgramProcess program = ProgramProcess.start(
                Program.freePort(),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + Program.freePort() + "/none")) {
            assertThat(program.awaitExit()).isNotZero();
            assertThat(program.output()).contains("spring.datasource.url");
            isOneSentence(program);
        }
    }

    @Test
    void a_java_that_is_too_old() throws Exception {
        Optional<Path> old = olderJava();
        assumeTrue(old.isPresent(), "no JDK from 17 to 20 is installed here, so this cannot be tried");

        try (ProgramProcess program = ProgramProcess.start(old.get(), Program.freePort())) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.output()).contains("needs Java 21 or newer").contains("JAVA_HOME");
        }
    }

    /** Beside it the log has only what it always says while starting: no warning and no chain of causes that hides the sentence. */
    private static void isOneSentence(ProgramProcess program) {
        assertThat(program.output().lines().filter(line -> !line.matches("\\d{4}-\\d{2}-\\d{2}T.* INFO .*")))
                .hasSize(1);
    }

    private static Optional<Path> olderJava() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(installed)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*-(17|18|19|20)[.-].*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        }
    }
}
