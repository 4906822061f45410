package nl.voortgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what reads a whole log is alive: a rebuild, alone and beside work, and how it grows. What it measures is not the matter of a test. */
class RebuildBenchmarksIT {
    @TempDir
    private Path directory;

    @Test
    void a_rebuild_has_figures_for_every_way() throws Exception {
        Path out = directory.resolve("figures.md");

        int exitCode = Benchmarks.run(
                "rebuild",
                "--events=1500",
                "--stock-events=100",
                "--rounds=1",
                "--projections=status_timeline,audit_trail,budget_ledger",
                "--out=" + out);

        assertThat(exitCode).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines)
                .filteredOn(
                        line -> line.matches("\\| (in bulk, (together|one after the other)|batch by batch|COPY limit"
                                + "|stock Axon, pooled processors)"
                                + " \\| [0-9.]+ \\([0-9.]+–[0-9.]+\\) \\| [1-9][0-9,]* \\| [0-9.]+ \\| [0-9.]+ \\|"))
                .hasSize(5);
    }

    @Test
    void work_goes_on_beside_a_rebuild_and_nothing_is_missing() throws Exception {
        Path out = directory.resolve("figures.md");

        int exitCode = Benchmarks.run(
                "rebuild-under-load", "--events=1500", "--rate=20", "--rounds=1", "--seconds=1", "--out=" + out);

        assertThat(exitCode).isZero();
        assertThat(Files.readAllLines(out))
                .filteredOn(line -> line.matches("\\| (no rebuild|a rebuild in (the same process|a process of its own))"
                        + "( \\| [0-9.]+ \\([0-9.]+–[0-9.]+\\)){4} \\| [0-9.]+ \\|.*"))
                .hasSize(3);
    }

    @Test
    void a_longer_log_is_rebuilt_and_looked_back_over_as_a_shorter_one_is() throws Exception {
        Path out = directory.resolve("figures.md");
        Path chart = directory.resolve("growth.svg");

        int exitCode = Benchmarks.run(
                "growth", "--sizes=1500,3000", "--questions=10", "--rounds=1", "--svg=" + chart, "--out=" + out);

        assertThat(exitCode).isZero();
        assertThat(Files.readAllLines(out))
                .filteredOn(line -> line.matches("\\| [1-9],[0-9]{3} \\| [0-9.]+ \\(.*"))
                .hasSize(2);
        assertThat(Files.readAllLines(out))
                .filteredOn(line -> line.matches(
                        "\\| (activity|audit trail by actor and time) \\| [0-9.]+ \\(.* \\| 5 \\| [1-9].*"))
                .hasSize(4);
        assertThat(Files.readString(chart)).contains("rebuild, µs per event", "audit trail by two words, p99 ms");
    }
}
