package nl.voortgang.application.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import nl.voortgang.application.VoortgangApplication;
import nl.voortgang.application.demo.Readiness;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Starts the program as it is used, on a database of its own that is thrown away, looks at pages, and ends. A Java that watches such a run
 * can keep what it learned, and starts the program sooner from then on.
 */
@Command(
        name = "rehearse",
        description = {
            "Start with the demonstration data on a database that is thrown away, look at some pages, and end.",
            "For Java to watch, so that the program starts sooner from then on: -XX:AOTCacheOutput=FILE. Takes no settings."
        })
final class RehearseCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** What everybody meets first. None of them is for signed-in people, but the last. */
    private static final List<String> PAGES =
            List.of("/login", "/", "/public", "/v1/openapi.json", "/v1/organisations");

    /** A demo account, whose password is its name. */
    private static final String READER = "auditor";

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("voortgang-rehearsal-");
        try (ConfigurableApplicationContext program = start(home)) {
            if (!becomesReady(program.getBean(Readiness.class))) {
                spec.commandLine().getErr().println("The program did not become ready; its log says why.");
                return 1;
            }
            return look("http://localhost:" + program.getEnvironment().getProperty("local.server.port"));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** Says where everything lies, so that no setting from elsewhere leads it to a database that is in use. */
    private static ConfigurableApplicationContext start(Path home) {
        return VoortgangApplication.serve(
                "--spring.datasource.url=",
                "--voortgang.home=" + home,
                "--voortgang.integrity.key=" + home.resolve("log-key"),
                "--voortgang.integrity.checkpoints=" + home.resolve("checkpoints"),
                "--voortgang.access-log.key=" + home.resolve("access-log-key"),
                "--voortgang.access-log.checkpoints=" + home.resolve("access-log-checkpoints"),
                "--voortgang.demo=true",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--logging.level.nl.voortgang=warn");
    }

    private static boolean becomesReady(Readiness readiness) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (readiness.state() == Readiness.State.LOADING && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        return readiness.state() == Readiness.State.READY;
    }

    private int look(String address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : PAGES) {
                HttpResponse<Void> answer = browser.send(request(address + page), BodyHandlers.discarding());
                if (answer.statusCode() != 200) {
                    spec.commandLine().getErr().println(page + " was answered with " + answer.statusCode() + ".");
                    return 1;
                }
            }
        }
        spec.commandLine().getOut().println("Rehearsed: started, and " + PAGES.size() + " pages answered.");
        return 0;
    }

    private static HttpRequest request(String address) {
        String account = Base64.getEncoder().encodeToString((READER + ":" + READER).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return (address.contains("/v1/") ? request.header("Authorization", "Basic " + account) : request).build();
    }
}
