package nl.voortgang.application.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL that comes with the program and keeps its data in {@code voortgang.home}. It starts on a thread of its own while the rest of
 * the program loads, and its schemas are brought to the program's version there, too.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** Who owns everything in it. */
    static final String OWNER = "postgres";

    private static @Nullable CompletableFuture<EmbeddedDatabase> starting;

    private final Home home;
    private final EmbeddedPostgres postgres;
    private boolean migrated;

    private EmbeddedDatabase(Home home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /** Begins to start it, unless the program was given a database of its own. */
    public static synchronized void startWhileContextLoads(Environment environment) {
        if (isWanted(environment)) {
            Path directory = directory(environment);
            // A thread made here finds the program's classes and migrations, also where they lie in a jar within the
            // jar.
            starting = CompletableFuture.supplyAsync(
                    () -> startMigrated(directory),
                    task -> Thread.ofPlatform().daemon().name("database").start(task));
        }
    }

    static boolean isWanted(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").isBlank();
    }

    static Path directory(Environment environment) {
        return Path.of(environment.getProperty("voortgang.home", ".voortgang"))
                .toAbsolutePath()
                .normalize();
    }

    /** The database that was begun, once it runs; starts one where none was begun. */
    static synchronized EmbeddedDatabase running(Environment environment) {
        CompletableFuture<EmbeddedDatabase> begun = starting;
        starting = null;
        if (begun == null) {
            return start(directory(environment));
        }
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static EmbeddedDatabase startMigrated(Path directory) {
        EmbeddedDatabase database = start(directory);
        try {
            Migrations.apply(database.as(OWNER), database.as(ProgramUser.EMBEDDED));
            database.migrated = true;
            return database;
        } catch (RuntimeException failed) {
            database.closeAfter(failed);
            throw failed;
        }
    }

    static EmbeddedDatabase start(Path directory) {
        Home home = Home.take(directory)
                .orElseThrow(() -> new StartupProblem("The data directory " + directory
                        + " is in use by another running Voortgang: stop that one, or choose another directory with"
                        + " --voortgang.home=DIR."));
        try {
            Orphan.stop(directory, home.data());
            EmbeddedPostgres postgres = launch(home);
            ForeignDatabase.refuse(postgres, home.data());
            new ProgramUser(postgres.getPostgresDatabase(), ProgramUser.EMBEDDED).make();
            return new EmbeddedDatabase(home, postgres);
        } catch (IOException | RuntimeException failed) {
            home.close();
            throw failed instanceof StartupProblem problem ? problem : cannotStart(failed);
        }
    }

    private static EmbeddedPostgres launch(Home home) throws IOException {
        Files.createDirectories(home.binaries());
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The library turns both off for quick tests; here they are what keeps a promise through a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("timezone", "UTC")
                .start();
        home.guardBinaries();
        return postgres;
    }

    private static StartupProblem cannotStart(Exception failed) {
        return new StartupProblem(
                "The embedded PostgreSQL could not be started (" + failed.getMessage()
                        + "): allow this user to run it, or give the program a PostgreSQL of its own with"
                        + " --spring.datasource.url=jdbc:postgresql://HOST/DATABASE.",
                failed);
    }

    String jdbcUrl() {
        return url(postgres.getPort());
    }

    /** Whether the migrations were done when it started. */
    boolean isMigrated() {
        return migrated;
    }

    private DataSource as(String user) {
        return new DriverManagerDataSource(jdbcUrl(), user, "");
    }

    private void closeAfter(RuntimeException failed) {
        try {
            close();
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=voortgang";
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            home.close();
        }
    }
}
