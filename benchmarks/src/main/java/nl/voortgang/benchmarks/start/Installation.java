package nl.voortgang.benchmarks.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The program as it may lie on a disk: as its jar, unpacked, and with what Java kept of a rehearsal. All in a directory that is thrown away. */
final class Installation implements AutoCloseable {
    private final Path directory = Files.createTempDirectory("voortgang-start-");
    private final Path jar;
    private final Path unpacked = directory.resolve("installed").resolve("voortgang.jar");
    private final Path cache = directory.resolve("installed").resolve("voortgang.aot");
    private int homes;

    Installation(Path jar) throws IOException {
        this.jar = jar.toAbsolutePath();
    }

    void unpack() throws IOException, InterruptedException {
        java(
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                directory.resolve("installed").toString());
        Path extracted = directory.resolve("installed").resolve(jar.getFileName());
        if (!extracted.equals(unpacked)) {
            Files.move(extracted, unpacked);
        }
    }

    /** Needs it unpacked. */
    void rehearse() throws IOException, InterruptedException {
        java("-XX:AOTCacheOutput=" + cache, "-jar", unpacked.toString(), "rehearse");
    }

    List<String> asJar() {
        return List.of("-jar", jar.toString());
    }

    List<String> asUnpacked() {
        return List.of("-jar", unpacked.toString());
    }

    List<String> asRehearsed() {
        return List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-jar", unpacked.toString());
    }

    /** A directory for data that no program has used yet. */
    Path emptyHome() {
        return directory.resolve("home-" + ++homes);
    }

    /** Seconds that Java takes for nothing. */
    static double javaAlone() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        java("-version");
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds that the database takes where the program left it, started as the program starts it. */
    static double databaseAlone(Path home) throws IOException {
        long begun = System.nanoTime();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgresql"))
                .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", "256MB")
                .start()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (postgres.getPort() <= 0) {
                throw new IllegalStateException("the database does not listen");
            }
            return seconds;
        }
    }

    private static void java(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + said);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }
}
