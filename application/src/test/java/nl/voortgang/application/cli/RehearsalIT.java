package nl.voortgang.application.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The documented way to a program that starts sooner is one that can be gone. */
class RehearsalIT {
    private static final Path ROOT = Path.of("..");
    private static final String INSTALLED = "/opt/voortgang";
    private static final int FIRST_JAVA_WITH_ONE_STEP = 25;

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before the test.
    private Path directory;

    @Test
    void the_image_is_made_as_it_is_documented() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        List<String> documented = documented();

        assertThat(documented).hasSize(3);
        assertThat(dockerfile).contains(documented.get(0) + "\n", documented.get(1) + "\n");
        String entry = dockerfile
                .substring(dockerfile.indexOf("ENTRYPOINT"))
                .replaceAll("[\"\\[\\],]", "")
                .strip();
        assertThat(List.of(entry.split(" ", -1)))
                .containsSubsequence(documented.get(2).split(" ", -1));
    }

    @Test
    void a_rehearsal_leaves_nothing() throws Exception {
        assertThat(rehearsed("java -jar voortgang.jar rehearse")).contains("Rehearsed: started");
    }

    /** More than a minute, most of it Java's own work on the cache: when asked for. */
    @Test
    @EnabledIfSystemProperty(named = "rehearsal", matches = "true")
    void a_rehearsal_leaves_a_cache_that_the_program_can_use_and_nothing_else() throws Exception {
        assumeTrue(Runtime.version().feature() >= FIRST_JAVA_WITH_ONE_STEP, "this Java keeps nothing in one step");
        List<String> documented = documented();

        run(documented.get(0));
        assertThat(rehearsed(documented.get(1))).contains("Rehearsed: started");

        // Switched on like this, a cache that cannot be used ends the program.
        assertThat(run(documented.get(2) + " help", "-XX:AOTMode=on", "-Xlog:class+load"))
                .containsPattern("nl\\.voortgang\\.application\\.Launcher source: shared objects file");
    }

    private String rehearsed(String command) throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        String said = run(command, "-Djava.io.tmpdir=" + temporary);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(each -> each.getFileName().toString().startsWith("voortgang")))
                    .isEmpty();
        }
        return said;
    }

    private static List<String> documented() throws IOException {
        String operations = Files.readString(ROOT.resolve("docs/operations.md"));
        String section = operations.substring(operations.indexOf("## Starting sooner"));
        int begin = section.indexOf("```sh\n") + "```sh\n".length();
        return section.substring(begin, section.indexOf("```", begin)).lines().toList();
    }

    /** Runs the command where the jar lies, with a place of this test's instead of the documented one, and gives what it said. */
    private String run(String command, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                command.replace(INSTALLED, directory.resolve("installed").toString())
                        .split(" ", -1)));
        words.set(
                0,
                Path.of(System.getProperty("java.home"), "bin", words.getFirst())
                        .toString());
        words.addAll(1, Arrays.asList(options));
        Process process = new ProcessBuilder(words)
                .directory(Path.of("target").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
