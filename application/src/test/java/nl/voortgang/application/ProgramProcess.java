package nl.voortgang.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a person starts it; it can be killed. */
final class ProgramProcess implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final int port;

    private ProgramProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    static ProgramProcess start(int port, String... args) throws IOException {
        return start(Path.of(System.getProperty("java.home")), port, args);
    }

    static ProgramProcess start(Path javaHome, int port, String... args) throws IOException {
        Path output = Files.createTempFile(Path.of("target").toAbsolutePath(), "program", ".log");
        List<String> command = new ArrayList<>(List.of(
                javaHome.resolve("bin").resolve("java").toString(),
                // As spring-boot:run starts it: so it is up sooner, and it does not live long.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.voortgang.application.Launcher",
                "--server.port=" + port));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ProgramProcess(process, output, port);
    }

    Api as(String account) {
        return new Api("http://localhost:" + port, account);
    }

    ProgramProcess awaitReady() {
        Waiting.until(Duration.ofMinutes(3), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the program ended: " + output());
            }
            return isUp();
        });
        return this;
    }

    private boolean isUp() {
        try {
            return as("auditor").get("/v1/organisations").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** Ends it at once, as a power cut would: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the program did not end: " + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
