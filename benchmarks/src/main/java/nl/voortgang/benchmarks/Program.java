package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.voortgang.benchmarks.Database.Single;
import org.springframework.util.FileSystemUtils;

/** The program's jar, run as a command in a process of its own. */
record Program(Path jar, String memory, List<String> javaOptions) {
    private static final long LOOK_MILLIS = 100;

    /**
     * How long a command took.
     *
     * @param processor time of the process, as last seen before it ended
     */
    record Run(double seconds, double processor) {}

    /** Runs a command on a database to its end, which must be a good one. */
    Run run(Single database, String... command) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("voortgang-exchange-");
        try {
            return run(home, database, command);
        } finally {
            boolean unused = FileSystemUtils.deleteRecursively(home);
        }
    }

    private Run run(Path home, Single database, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + memory));
        line.addAll(javaOptions);
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(List.of(command));
        line.addAll(List.of(
                "--voortgang.home=" + home,
                "--spring.datasource.url=jdbc:postgresql://localhost:" + database.port() + "/" + database.name(),
                "--spring.datasource.username=postgres"));
        Path said = home.resolve("said.txt");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Duration processor = Duration.ZERO;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            processor = process.info().totalCpuDuration().orElse(processor);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(said));
        }
        return new Run(seconds, processor.toMillis() / 1e3);
    }
}
