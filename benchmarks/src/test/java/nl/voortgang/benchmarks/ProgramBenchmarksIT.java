package nl.voortgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what measures the program as its users start it is alive. */
class ProgramBenchmarksIT {
    private static final String GENERATOR =
            "--generator=../exchange/src/test/java/nl/voortgang/exchange/large/LargeYear.java";

    @TempDir
    private Path directory;

    @Test
    void a_year_goes_in_and_out_and_in() throws Exception {
        List<String> lines =
                figures("exchange", GENERATOR, "--activities=40", "--periods=2", "--rounds=1", "--stock-appends=100");

        assertThat(lines).anyMatch(line -> line.contains("40 activities, 2 periods, 80 statuses"));
        assertThat(lines)
                .filteredOn(line ->
                        line.matches("\\| (import( of what was exported)?|export|COPY (in|out)|stock Axon, one by one)"
                                + " \\| [0-9.]+ \\([0-9.]+–[0-9.]+\\) \\| [1-9][0-9,]* \\|.*"))
                .hasSize(6);
    }

    @Test
    void a_year_goes_into_a_log_of_any_length() throws Exception {
        List<String> lines = figures(
                "growth",
                GENERATOR,
                "--sizes=1500",
                "--import",
                "--activities=40",
                "--periods=2",
                "--rounds=1",
                "--questions=10");

        assertThat(lines).anyMatch(line -> line.endsWith("import of 80 statuses, s |"));
        assertThat(lines)
                .filteredOn(line -> line.matches("\\| 1,[0-9]{3} \\|( [0-9.,]+( \\(.*\\))? \\|){6}"))
                .hasSize(1);
    }

    @Test
    void reports_over_http_have_a_figure_for_each_server() throws Exception {
        List<String> lines =
                figures("http", "--connections=2", "--activities=20", "--periods=60", "--rounds=1", "--seconds=1");

        assertThat(lines)
                .filteredOn(line -> line.matches("\\| 2 \\| (minimal endpoint|ours) \\| [1-9][0-9,]* \\(.*"))
                .hasSize(2);
    }

    /** What a command that needs the program writes down. */
    private List<String> figures(String... arguments) throws IOException {
        Path jar = Path.of("../application/target/voortgang.jar");
        assumeThat(jar).as("the program, which another module makes").exists();
        Path out = directory.resolve("figures.md");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--jar=" + jar);
        all.add("--out=" + out);
        assertThat(Benchmarks.run(all.toArray(String[]::new))).isZero();
        return Files.readAllLines(out);
    }
}
