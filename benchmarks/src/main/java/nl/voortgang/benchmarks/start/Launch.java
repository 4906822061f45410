package nl.voortgang.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** One start of the program, watched from outside until its first page was answered and its log says that it is ready. */
final class Launch {
    private static final String READY = "Voortgang is ready";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long BETWEEN_LOOKS_MILLIS = 5;

    private final long begun;
    private final Process process;
    private final HttpRequest page;
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    /** Seconds from launching: to the first page, to being ready, and of processor time that the program's process took until then. */
    record Seconds(double page, double ready, double processor) {}

    private Launch(List<String> command, int port) throws IOException {
        this.page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .timeout(LONGEST)
                .build();
        this.begun = System.nanoTime();
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Starts the program with these words behind {@code java}, on this directory, and stops it again. */
    static Seconds measure(List<String> program, Path home) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of("--server.port=" + port, "--voortgang.home=" + home, "--voortgang.demo=true"));
        return new Launch(command, port).watched();
    }

    private Seconds watched() throws InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            Thread reader = Thread.ofPlatform().daemon().start(this::listen);
            double toPage = since(firstPage(browser));
            double toReady =
                    since(ready.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join());
            double processor =
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
            stop();
            reader.join();
            return new Seconds(toPage, toReady, processor);
        } finally {
            process.destroyForcibly();
        }
    }

    private long firstPage(HttpClient browser) throws InterruptedException {
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended: " + said);
            }
            if (since(System.nanoTime()) > LONGEST.toSeconds()) {
                throw new IllegalStateException("the program answered nothing: " + said);
            }
            try {
                if (browser.send(page, BodyHandlers.ofString()).statusCode() == 200) {
                    return System.nanoTime();
                }
            } catch (IOException notYet) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(READY)) {
                    ready.complete(System.nanoTime());
                }
                said.add(line);
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("the program never said that it is ready: " + said));
    }

    private double since(long moment) {
        return (moment - begun) / 1e9;
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the program does not stop: " + said);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
