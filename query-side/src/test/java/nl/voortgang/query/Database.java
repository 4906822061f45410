package nl.voortgang.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one PostgreSQL that all tests of this module share; started by the first that asks. */
public final class Database {
    private static final HikariDataSource DATA_SOURCE = start();

    private Database() {}

    private static HikariDataSource start() {
        try {
            // Deliberately never closed here: it lives as long as the tests and is stopped by its own shutdown hook.
            @SuppressWarnings("resource")
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .start();
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            config.setMaximumPoolSize(40);
            config.setMinimumIdle(0);
            return new HikariDataSource(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DataSource dataSource() {
        return DATA_SOURCE;
    }

    /** Gives connections that whoever asks for them may change and keep. */
    public static DataSource unpooled() {
        PGSimpleDataSource unpooled = new PGSimpleDataSource();
        unpooled.setUrl(DATA_SOURCE.getJdbcUrl());
        return unpooled;
    }

    /** For readers that ask several questions on one trip. */
    public static NamedParameterJdbcOperations operations() {
        return new NamedParameterJdbcTemplate(DATA_SOURCE);
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(DATA_SOURCE);
    }

    /** Makes the projection's schema anew and projects these events in one batch. */
    public static void project(Projection projection, List<LoggedEvent> events) {
        project(projection, events, Integer.MAX_VALUE);
    }

    /** Makes the projection's schema anew and projects these events in batches of this size: the rows must not depend on it. */
    public static void project(Projection projection, List<LoggedEvent> events, int batchSize) {
        execute("drop schema if exists " + projection.name() + " cascade; create schema " + projection.name()
                + "; set local search_path to " + projection.name() + ", public; " + projection.tables());
        projectMore(projection, events, batchSize);
    }

    /** Projects further events into the schema as it is. */
    public static void projectMore(Projection projection, List<LoggedEvent> events, int batchSize) {
        for (int from = 0; from < events.size(); from += Math.min(batchSize, events.size() - from)) {
            List<LoggedEvent> batch = events.subList(from, from + Math.min(batchSize, events.size() - from));
            inTransaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local search_path to " + projection.name() + ", public");
                }
                projection.project(batch, connection);
            });
        }
    }

    /** Every row of a query as text, to compare the tables of two runs with each other. */
    public static List<String> rows(String sql) {
        return jdbc().sql("select rows::text from (" + sql + ") rows")
                .query(String.class)
                .list();
    }

    /** Runs statements, separated by semicolons, in one transaction. */
    public static void execute(String sql) {
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private static void inTransaction(Work work) {
        try (Connection connection = DATA_SOURCE.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
