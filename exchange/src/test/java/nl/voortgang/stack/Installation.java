package nl.voortgang.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.command.Command;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.exchange.export.Exporter;
import nl.voortgang.exchange.export.FileFormat;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.run.ImportReport;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.ProgressListener;
import nl.voortgang.query.projection.Projections;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A program of its own with a database of its own. */
public final class Installation implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = postgres();

    private final ConfigurableApplicationContext context;

    private Installation(ConfigurableApplicationContext context) {
        this.context = context;
    }

    private static EmbeddedPostgres postgres() {
        try {
            // Lives as long as the tests; its own shutdown hook stops it.
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty one. */
    public static Installation start() throws SQLException {
        String database = "installation" + DATABASES.incrementAndGet();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(InstallationApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "database.url=" + POSTGRES.getJdbcUrl("postgres", database),
                        "axon.axonserver.enabled=false",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.messages=jackson3",
                        "axon.serializer.events=jackson3",
                        "spring.autoconfigure.exclude=org.axonframework.springboot.autoconfig.JdbcAutoConfiguration,"
                                + "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
                        "logging.level.root=WARN")
                .run();
        context.getBean(PostgresEventStore.class).start();
        context.getBean(Projections.class).start();
        Allowed.everything(context.getBean(EventStore.class));
        return new Installation(context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public ImportReport imports(YearFile file, ActorId actor) throws InterruptedException {
        ImportReport report = get(Importer.class).run(file, actor, ProgressListener.NONE);
        settle();
        return report;
    }

    public void does(ActorId actor, Command command) throws InterruptedException {
        get(Commands.class).send(command, Sender.of(actor));
        settle();
    }

    /** Waits until every projection has seen everything. */
    public void settle() throws InterruptedException {
        EventLog log = get(EventLog.class);
        // Positions are given shortly after the commit.
        Thread.sleep(400);
        if (!get(Projections.class).awaitAll(log.head(), Duration.ofSeconds(60))) {
            throw new IllegalStateException("the projections do not keep up");
        }
    }

    public byte[] export(String organisation, @Nullable Instant knownAt, FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        get(Exporter.class).write(new OrganisationId(organisation), knownAt, format, out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        context.close();
    }
}
