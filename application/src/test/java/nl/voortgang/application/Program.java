package nl.voortgang.application;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.voortgang.query.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The program, running within this JVM on a free port, with its own data directory. */
public final class Program implements AutoCloseable {
    private static @Nullable Program demo;

    private final ConfigurableApplicationContext context;
    private final int port;

    private Program(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** One demonstration for all tests that only look, or that change what no other test looks at. */
    public static synchronized Program demo() {
        Program running = demo;
        if (running == null) {
            GreenMail mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            Program started = start(
                    "--voortgang.home=" + loadedHome(),
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + mail.getSmtp().getPort(),
                    "--voortgang.mail.from=voortgang@example.org");
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.awaitReady();
            demo = started;
            running = started;
        }
        return running;
    }

    public static Program start(String... args) {
        List<String> all = new ArrayList<>(List.of("--server.port=0"));
        all.addAll(Arrays.asList(args));
        ConfigurableApplicationContext context =
                new SpringApplication(VoortgangApplication.class).run(all.toArray(String[]::new));
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return new Program(context, port);
    }

    /** A data directory of one's own with the demonstration in it, as it is when a program loaded it and was stopped. */
    public static Path loadedHome() {
        return LoadedHome.copy();
    }

    public static Path temporaryHome() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Api as(String account) {
        return new Api("http://localhost:" + port, account);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    public <B> B bean(String name, Class<B> type) {
        return context.getBean(name, type);
    }

    public Program awaitReady() {
        Api auditor = as("auditor");
        Waiting.until(
                Duration.ofMinutes(3), () -> auditor.get("/v1/organisations").status() == 200);
        // What the demonstration publishes is printed while others work; here nobody wants an event to come in between.
        Publications publications = bean(Publications.class);
        Waiting.until(Duration.ofMinutes(3), () -> publications.underWay().isEmpty());
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
