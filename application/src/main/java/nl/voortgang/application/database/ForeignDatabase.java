package nl.voortgang.application.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes sure that the server that answers is the one that was started: on a shared port another one might. */
final class ForeignDatabase {
    private ForeignDatabase() {}

    static void refuse(EmbeddedPostgres postgres, Path data) throws IOException {
        Path answered = dataDirectory(postgres);
        if (!Files.isSameFile(answered, data)) {
            postgres.close();
            throw new StartupProblem("Another PostgreSQL (with its data in " + answered
                    + ") answers on the port that was chosen: start again, or stop that one.");
        }
    }

    private static Path dataDirectory(EmbeddedPostgres postgres) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        } catch (SQLException e) {
            throw new StartupProblem("The embedded PostgreSQL started but does not answer.", e);
        }
    }
}
