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
import org.junit.jupiter.api.Test;
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

    private static int run(String... arguments) {
        return CommandLineProgram.run(arguments);
    }

    /** As if nothing had been projected yet. */
    private static void forgetProjections(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select table_schema from information_schema.tables where table_name = 'dead_letter'")) {
                while (found.next()) {
                    schemas.add(found.getString(1));
                }
            }
            assertThat(schemas).contains("status_timeline", "outline");
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
        }
    }
}
