package nl.voortgang.eventstore.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL that all tests of this JVM share, one after the other. */
final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger BARE = new AtomicInteger();
    private static final DataSource SHARED = migrated();

    private TestDatabase() {}

    /** An empty event store. Whoever is still connected from an earlier test is thrown out. The connections are not pooled. */
    static DataSource fresh() {
        JdbcTemplate jdbc = new JdbcTemplate(SHARED);
        Tries.await("nobody else is connected", () -> jdbc.queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")
                .isEmpty());
        jdbc.execute("""
                set session_replication_role = replica;
                truncate event_store.event, event_store.log_position, event_store.receipt, event_store.claim, event_store.text_key,
                    event_store.tile, event_store.checkpoint, event_store.log_key, event_store.content,
                    access_log.entry, access_log.leaf_hash, access_log.forgotten, access_log.tile, access_log.checkpoint,
                    access_log.log_key
                    restart identity""");
        return SHARED;
    }

    /** An empty event store in a database of its own. */
    static DataSource migrated() {
        DataSource database = bare();
        EventStoreMigration.migrate(database);
        return database;
    }

    /** A database without a schema. */
    static DataSource bare() {
        String name = "bare_" + BARE.incrementAndGet();
        new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute("create database " + name);
        return POSTGRES.getDatabase("postgres", name);
    }

    /** A database without a schema that belongs to a user without special rights, who is connected to it. */
    static DataSource bareOwnedBy(String user) {
        String name = "bare_" + BARE.incrementAndGet();
        JdbcTemplate jdbc = new JdbcTemplate(POSTGRES.getPostgresDatabase());
        jdbc.execute("create role " + user + " login");
        jdbc.execute("create database " + name + " owner " + user);
        return POSTGRES.getDatabase(user, name);
    }

    /** The same database for a new user with these roles, separated by commas. */
    static DataSource user(DataSource database, String roles) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String user = "user_" + BARE.incrementAndGet();
        jdbc.execute("create role " + user + " login");
        if (!roles.isEmpty()) {
            jdbc.execute("grant " + roles + " to " + user);
        }
        return POSTGRES.getDatabase(user, jdbc.queryForObject("select current_database()", String.class));
    }

    private static EmbeddedPostgres start() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            target.resolve("postgres-binaries").toFile())
                    .setDataDirectory(Files.createTempDirectory(target, "postgres-"))
                    .setConnectConfig("connectTimeout", "20");
            // Durability is not what these tests are about, and the disk is shared.
            List.of("fsync", "synchronous_commit", "full_page_writes")
                    .forEach(setting -> builder.setServerConfig(setting, "off"));
            return builder.setServerConfig("max_connections", "200")
                    // So that a test in which somebody waits for ever fails, instead of never ending.
                    .setServerConfig("statement_timeout", "60s")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
