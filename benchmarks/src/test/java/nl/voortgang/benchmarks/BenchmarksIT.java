package nl.voortgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That it is alive. What it measures is not the matter of a test. */
class BenchmarksIT {
    private static final Pattern FIGURE = Pattern.compile("[1-9][0-9,]*(\\.[0-9])? \\(");

    @TempDir
    private Path directory;

    @Test
    void a_short_run_has_a_figure_for_every_contender() throws Exception {
        Path out = directory.resolve("figures.md");

        int exitCode = Benchmarks.run("--rounds=1", "--seconds=1", "--writers=2", "--rates=40", "--out=" + out);

        assertThat(exitCode).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).contains("PostgreSQL", "fsync on", "synchronous_commit on", "JDK");
        List<String> rows =
                lines.stream().filter(line -> line.matches("\\| \\d+ .*")).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).satisfies(row -> assertThat(figures(row)).isGreaterThanOrEqualTo(4));
        assertThat(rows.subList(1, 3))
                .allSatisfy(row -> assertThat(figures(row)).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commands|--writers=2",
                "contention|--hot-writers=4|--conditional-writers=4|--only=ours|--only=stock Axon",
                "lag|--rates=40"
            })
    void each_goal_has_a_command_of_its_own(String command) throws Exception {
        Path out = directory.resolve("figures.md");
        List<String> arguments = new ArrayList<>(List.of(command.split("\\|", -1)));
        arguments.addAll(List.of("--rounds=1", "--seconds=1", "--out=" + out));

        int exitCode = Benchmarks.run(arguments.toArray(String[]::new));

        assertThat(exitCode).isZero();
        List<String> rows = Files.readAllLines(out).stream()
                .filter(line -> line.matches("\\| \\d+ .*"))
                .toList();
        assertThat(rows).anyMatch(row -> row.contains("| stock Axon |")).anyMatch(row -> row.contains("| ours"));
        assertThat(rows).allSatisfy(row -> assertThat(figures(row)).isPositive());
    }

    @Test
    void the_room_that_an_event_takes_is_that_of_all_parts() throws Exception {
        Path out = directory.resolve("figures.md");

        int exitCode = Benchmarks.run("storage", "--events=400", "--rounds=1", "--out=" + out);

        assertThat(exitCode).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines)
                .filteredOn(line ->
                        line.matches("\\| (plain insert, JDBC|stock Axon|ours, with receipts) \\| [1-9][0-9,]* \\(.*"))
                .hasSize(3);
        assertThat(lines).anyMatch(line -> line.matches("\\| log_position \\| [1-9].*"));
    }

    private static long figures(String row) {
        return FIGURE.matcher(row).results().count();
    }
}
