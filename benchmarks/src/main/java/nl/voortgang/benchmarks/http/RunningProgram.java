package nl.voortgang.benchmarks.http;

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
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A program that serves, in a process of its own and in an empty directory. */
public final class RunningProgram implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Path home;
    private final Process process;
    private final int port;

    private RunningProgram(Path home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /** The program's jar with these settings. */
    public static RunningProgram start(Path jar, List<String> settings) throws IOException {
        return start(jar, List.of(), settings);
    }

    /** The program's jar with more for its JVM. */
    public static RunningProgram start(Path jar, List<String> javaOptions, List<String> settings) throws IOException {
        return launch(
                Stream.concat(javaOptions.stream(), Stream.of("-jar", jar.toString()))
                        .toList(),
                settings);
    }

    /** A program that takes settings as ours does, from what this process is made of. */
    public static RunningProgram start(Class<?> program, List<String> settings) throws IOException {
        return launch(List.of("-cp", System.getProperty("java.class.path"), program.getName()), settings);
    }

    private static RunningProgram launch(List<String> program, List<String> settings) throws IOException {
        Path home = Files.createTempDirectory("voortgang-running-");
        int port = freePort();
        List<String> command = new ArrayList<>(java("-Xmx512m", program));
        command.add("--server.port=" + port);
        command.add("--voortgang.home=" + home);
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start();
        return new RunningProgram(home, process, port);
    }

    /** Whose it is, and what they may do. */
    public record Account(String name, String password, List<String> roles) {}

    /** Makes an account on the command line, whose password is long enough for the program. */
    public static void makeAccount(Path jar, Account account, List<String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java("-Xmx256m", List.of("-jar", jar.toString())));
        command.addAll(List.of("account", account.name()));
        account.roles().forEach(role -> command.addAll(List.of("--role", role)));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var input = process.getOutputStream()) {
            input.write((account.password() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the account could not be made");
        }
    }

    private static List<String> java(String memory, List<String> program) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory));
        command.addAll(program);
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** What it has taken of the processors since it was started, to a hundredth of a second. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /**
     * Whether it still runs.
     *
     * @throws IllegalStateException with what it said, where it does not
     */
    public void requireAlive() throws IOException {
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
