package nl.voortgang.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That it is alive. The other ways to start differ by what stands behind {@code java}. */
class StartCommandIT {
    private static final Path JAR = Path.of("..", "application", "target", "voortgang.jar");

    @TempDir
    private Path directory;

    @Test
    void it_has_figures_for_a_first_start_and_for_its_limits() throws Exception {
        assumeTrue(Files.exists(JAR), "SKIPPED: the program was not built before; build the module application too.");
        Path out = directory.resolve("start.md");

        int exitCode = new CommandLine(new StartCommand())
                .execute("--jar=" + JAR, "--rounds=1", "--ways=FIRST", "--out=" + out);

        assertThat(exitCode).isZero();
        String seconds = " \\d+\\.\\d\\d \\(\\d+\\.\\d\\d–\\d+\\.\\d\\d\\) \\|";
        assertThat(Files.readString(out))
                .containsPattern("\\| limit: Java, `java -version` \\|" + seconds)
                .containsPattern("\\| limit: the database alone, on the program's data \\|" + seconds)
                .containsPattern(
                        "\\| first start, with the demonstration \\|" + seconds + seconds + seconds + " \\d+\\.\\d \\|")
                .doesNotContain("later start");
    }
}
