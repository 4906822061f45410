package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL with the settings of the program, in a temporary directory; and on it a new database for every measurement. */
public final class Database implements AutoCloseable {
    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private Database(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    public static Database start() throws IOException {
        Path directory = Files.createTempDirectory("voortgang-benchmarks-");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                // What is measured must be as safe as what is used.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // So many that 256 writers of pgbench have one each.
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("timezone", "UTC")
                .start();
        return new Database(directory, postgres);
    }

    /** An empty one. What an earlier measurement left to be written is written first. */
    public Single fresh() {
        JdbcTemplate server = new JdbcTemplate(postgres.getPostgresDatabase());
        String name = "measured_" + databases.incrementAndGet();
        server.execute("create database " + name);
        server.execute("checkpoint");
        return new Single(postgres.getDatabase("postgres", name), postgres.getPort(), name);
    }

    /** One with the same in it. Nobody may be connected to the other one. */
    Single copyOf(Single other) {
        JdbcTemplate server = new JdbcTemplate(postgres.getPostgresDatabase());
        String name = "measured_" + databases.incrementAndGet();
        server.execute("create database " + name + " template " + other.name());
        server.execute("checkpoint");
        return new Single(postgres.getDatabase("postgres", name), postgres.getPort(), name);
    }

    void drop(Single database) {
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("drop database " + database.name() + " with (force)");
    }

    /** What its processes have taken of the processors that are there now; what a connection took is gone with it. */
    Duration processorTime() throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst());
        return ProcessHandle.of(first)
                .orElseThrow()
                .children()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    String version() {
        return setting("server_version");
    }

    String setting(String name) {
        return Objects.requireNonNull(
                new JdbcTemplate(postgres.getPostgresDatabase()).queryForObject("show " + name, String.class));
    }

    /** One database, without and with a pool. */
    public record Single(DataSource source, int port, String name) {
        /** One of a server that another process has started. */
        static Single at(int port, String name) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setPortNumbers(new int[] {port});
            source.setDatabaseName(name);
            source.setUser("postgres");
            return new Single(source, port, name);
        }

        HikariDataSource pool(int connections) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(source);
            config.setMaximumPoolSize(connections);
            return new HikariDataSource(config);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        boolean unused = FileSystemUtils.deleteRecursively(directory);
    }
}
