package nl.voortgang.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.exchange.export.Exporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One command after the other, each a program of its own. */
class CommandLineIT {
    private static final Path YEAR = Path.of("src/main/resources/demo/weert");

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before the test.
    private Path folder;

    @Test
    void an_export_waits_for_the_projections_to_know_what_was_imported() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
            Path before = folder.resolve("before.zip");
            Path after = folder.resolve("after.zip");
            assertThat(run("import", YEAR.toString(), url)).isZero();
            assertThat(run("export", "weert", before.toString(), url)).isZero();
            forgetProjections(postgres);
            assertThat(run("export", "weert", after.toString(), url)).isZero();
            assertThat(after).hasSameBinaryContentAs(before);
            assertThat(run("import", after.toString(), url))
                    .as("it fits what is there")
                    .isZero();
            assertThat(Files.size(after)).isPositive();
        }
    }

    @Test
    @Timeout(300)
    void an_export_waits_for_no_projection_that_it_does_not_read() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
            Path before = folder.resolve("before.zip");
            Path after = folder.resolve("after.zip");
            assertThat(run("import", YEAR.toString(), url)).isZero();
            assertThat(run("export", "weert", before.toString(), url)).isZero();
            try (Connection holding = postgres.getPostgresDatabase().getConnection()) {
                holdOthersAtTheBeginning(holding);
                assertThat(run("export", "weert", after.toString(), url)).isZero();
            }
            assertThat(after).hasSameBinaryContentAs(before);
        }
    }

    /** Those that an export reads know nothing yet; the others are far behind, and nobody can move them. */
    private static void holdOthersAtTheBeginning(Connection connection) throws Exception {
        List<String> others = new ArrayList<>(projections(connection));
        others.removeAll(Exporter.PROJECTIONS);
        assertThat(others).contains("audit_trail", "status_matrix");
        try (Statement statement = connection.createStatement()) {
            for (String schema : Exporter.PROJECTIONS) {
                statement.execute("drop schema " + schema + " cascade");
            }
            for (String schema : others) {
                statement.execute("update " + schema + ".progress set position = 0");
            }
            connection.setAutoCommit(false);
            for (String schema : others) {
                statement.execute("select from " + schema + ".progress for update");
            }
        }
    }

    /** With a home of its own, as each test has a log of its own. */
    private int run(String... arguments) {
        return CommandLineProgram.run(
                Stream.concat(Stream.of(arguments), Stream.of("--voortgang.home=" + folder.resolve("home")))
                        .toArray(String[]::new));
    }

    /** As if nothing had been projected yet. */
    private static void forgetProjections(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> schemas = projections(connection);
            assertThat(schemas).contains("status_timeline", "outline");
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
        }
    }

    private static List<String> projections(Connection connection) throws Exception {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_schema from information_schema.tables where table_name = 'dead_letter'")) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        return schemas;
    }
}
