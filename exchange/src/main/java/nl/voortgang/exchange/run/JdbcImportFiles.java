package nl.voortgang.exchange.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in the database. Whose turn it is, is a lock of a session: the server gives it free when a program dies. */
@Component
final class JdbcImportFiles implements ImportFiles {
    private static final String SELECT = "select import_id, organisation, actor from exchange.import_file";

    /** Far from the locks of the event store and the projections, which hash names of their own. */
    private static final String LOCK = "hashtextextended('exchange/import/' || ?, 17)";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcImportFiles(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    @Override
    public boolean save(Pending pending, byte[] content) {
        jdbc.sql("""
                insert into exchange.import_file (import_id, organisation, actor, kept_at, content)
                values (:id, :organisation, :actor, :now, :content)
                on conflict do nothing""")
                .param("id", pending.importId().value())
                .param("organisation", pending.organisation().value())
                .param("actor", pending.actor().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("content", content)
                .update();
        return pending(pending.importId()).isPresent();
    }

    @Override
    public List<Pending> pending() {
        return jdbc.sql(SELECT + " order by kept_at")
                .query((row, n) -> pending(row))
                .list();
    }

    @Override
    public Optional<Pending> pending(ImportId importId) {
        return jdbc.sql(SELECT + " where import_id = :id")
                .param("id", importId.value())
                .query((row, n) -> pending(row))
                .optional();
    }

    private static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                new ImportId(row.getObject("import_id", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new ActorId(row.getObject("actor", UUID.class)));
    }

    @Override
    public Optional<byte[]> content(ImportId importId) {
        return jdbc.sql("select content from exchange.import_file where import_id = :id")
                .param("id", importId.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void delete(ImportId importId) {
        jdbc.sql("delete from exchange.import_file where import_id = :id")
                .param("id", importId.value())
                .update();
    }

    @Override
    public Optional<Turn> take(OrganisationId organisation) {
        Connection connection = null;
        boolean taken = false;
        try {
            connection = dataSource.getConnection();
            connection.setAutoCommit(true);
            taken = ask(connection, "select pg_try_advisory_lock(" + LOCK + ")", organisation);
            return taken ? Optional.of(new Session(connection, organisation)) : Optional.empty();
        } catch (SQLException failed) {
            throw new CannotGetJdbcConnectionException("no turn to import", failed);
        } finally {
            if (!taken && connection != null) {
                close(connection);
            }
        }
    }

    private static boolean ask(Connection connection, String question, OrganisationId organisation)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, organisation.value());
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private record Session(Connection connection, OrganisationId organisation) implements Turn {
        @Override
        @SuppressWarnings("EmptyCatch")
        public void close() {
            try {
                ask(connection, "select pg_advisory_unlock(" + LOCK + ")", organisation);
            } catch (SQLException gone) {
                // A session that is gone holds no lock any more.
            }
            JdbcImportFiles.close(connection);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Then it is closed.
        }
    }
}
