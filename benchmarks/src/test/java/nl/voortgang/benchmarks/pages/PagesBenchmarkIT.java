package nl.voortgang.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That it is alive: it finds pages, and has figures for them. */
class PagesBenchmarkIT {
    private static final Path JAR = Path.of("..", "application", "target", "voortgang.jar");

    @TempDir
    private Path directory;

    @Test
    void it_has_figures_for_every_kind_of_page_of_the_demonstration_and_of_a_history() throws Exception {
        assumeTrue(Files.exists(JAR), "SKIPPED: the program was not built before; build the module application too.");
        Path out = directory.resolve("pages.md");

        int exitCode = new CommandLine(new PagesBenchmark())
                .execute("--jar=" + JAR, "--rounds=1", "--events=3000", "--out=" + out);

        assertThat(exitCode).isZero();
        String tables = Files.readString(out);
        List<String> parts = List.of(tables.split("### [\\d,]+ events", -1));
        assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part)
                .containsPattern(
                        "\\| `/activities/\\{id}` \\| \\d+\\.\\d \\| \\d+\\.\\d \\| [\\d,]+ \\| [\\d,]+ \\| [\\d,]+ \\|")
                .contains("`/organisations/{organisation}`", "`/organisations/{organisation}/audit-trail`"));
    }
}
