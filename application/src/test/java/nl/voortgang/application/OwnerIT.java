package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a database of one's own, the program can work as another user than the one who owns the tables. */
class OwnerIT {
    @Test
    void a_program_that_does_not_own_the_tables_works_and_cannot_change_what_was() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            try (Connection administrator = postgres.getPostgresDatabase().getConnection();
                    Statement statement = administrator.createStatement()) {
                statement.execute("create role voortgang_owner login createrole");
                statement.execute("create role voortgang_program login");
                statement.execute("create database voortgang owner voortgang_owner");
            }
            try (Program program = Program.start(
                            "--voortgang.home=" + Program.temporaryHome(),
                            "--spring.datasource.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/voortgang",
                            "--spring.datasource.username=voortgang_program",
                            "--voortgang.migration.username=voortgang_owner",
                            "--voortgang.demo=true")
                    .awaitReady()) {
                Town town = Town.in(program);
                assertThat(town.as("officer")
                                .post(
                                        town.reports(),
                                        "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"Text.\"}")
                                .status())
                        .isEqualTo(201);
                JdbcClient jdbc = program.bean(JdbcClient.class);
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(
                                () -> jdbc.sql("delete from event_store.event").update())
                        .withStackTraceContaining("permission denied");
            }
        }
    }
}
