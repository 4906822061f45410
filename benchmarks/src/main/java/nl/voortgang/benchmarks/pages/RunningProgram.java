package nl.voortgang.benchmarks.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The program's jar in a process of its own, in an empty directory. */
final class RunningProgram implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Path home;
    private final Process process;
    private final int port;

    private RunningProgram(Path home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    static RunningProgram start(Path jar, List<String> settings) throws IOException {
        Path home = Files.createTempDirectory("voortgang-pages-");
        int port = freePort();
        List<String> command = new ArrayList<>(java("-Xmx512m", jar));
        command.add("--server.port=" + port);
        command.add("--voortgang.home=" + home);
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start();
        return new RunningProgram(home, process, port);
    }

    /** Makes an account on the command line, whose password is long enough for the program. */
    static void makeAccount(Path jar, String name, String password, List<String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java("-Xmx256m", jar));
        command.addAll(List.of("account", name, "--role", "AUDITOR", "--role", "CONTROLLER"));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var input = process.getOutputStream()) {
            input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the account could not be made");
        }
    }

    private static List<String> java(String memory, Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory, "-jar", jar.toString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /**
     * Whether it still runs.
     *
     * @throws IllegalStateException with what it said, where it does not
     */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the program ended: " + Files.readString(home.resolve("log.txt")));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean unused = FileSystemUtils.deleteRecursively(home);
    }
}
