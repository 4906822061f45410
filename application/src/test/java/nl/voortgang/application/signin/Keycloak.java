package nl.voortgang.application.signin;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.voortgang.application.Program;
import nl.voortgang.application.Waiting;

/**
 * A real Keycloak, unpacked by the build where that was told to ({@code VOORTGANG_KEYCLOAK_REQUIRED}), on a port and with data of its own.
 */
final class Keycloak implements AutoCloseable {
    private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test, with a line that says why, where there is none; fails where one is required. */
    static Path home() {
        try (Stream<Path> found = Files.isDirectory(UNPACKED) ? Files.list(UNPACKED) : Stream.empty()) {
            return found.filter(each -> Files.exists(each.resolve("bin").resolve("kc.sh")))
                    .findFirst()
                    .orElseGet(Keycloak::missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path missing() {
        String why =
                "No Keycloak was unpacked to " + UNPACKED + ": set VOORTGANG_KEYCLOAK_REQUIRED=true to test with one.";
        if ("true".equals(System.getenv("VOORTGANG_KEYCLOAK_REQUIRED"))) {
            throw new AssertionError(why);
        }
        System.out.println("SKIPPED: " + why);
        return abort(why);
    }

    /** Starts with the realms in these files, and waits until it answers. */
    static Keycloak start(Path home, int port, Path realms) throws IOException {
        Path data = Files.createDirectories(home.resolve("data").resolve("import"));
        try (Stream<Path> files = Files.list(realms)) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path log = Files.createTempFile(Path.of("target").toAbsolutePath(), "keycloak", ".log");
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        // A realm that is there already would not be imported again.
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname-strict=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
        Keycloak keycloak = new Keycloak(command.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        Waiting.until(Duration.ofMinutes(8), () -> keycloak.answers(log));
        return keycloak;
    }

    private boolean answers(Path log) {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended; its log is " + log);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + port + "/realms/voortgang/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        return Program.freePort();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
