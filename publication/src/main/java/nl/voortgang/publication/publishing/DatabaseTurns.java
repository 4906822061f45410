package nl.voortgang.publication.publishing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import nl.voortgang.events.PublicationId;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/** A turn is a lock of a database session: the server gives it free when a program dies. */
@Component
final class DatabaseTurns implements Turns {
    /** Far from the locks of the event store, the projections and the imports, which hash names of their own. */
    private static final String LOCK = "hashtextextended('publication/print/' || ?, 23)";

    private final DataSource dataSource;

    DatabaseTurns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Turn> take(PublicationId publication) {
        Connection connection = null;
        boolean taken = false;
        try {
            connection = dataSource.getConnection();
            connection.setAutoCommit(true);
            taken = ask(connection, "select pg_try_advisory_lock(" + LOCK + ")", publication);
            return taken ? Optional.of(new Session(connection, publication)) : Optional.empty();
        } catch (SQLException failed) {
            throw new CannotGetJdbcConnectionException("no turn to print", failed);
        } finally {
            if (!taken && connection != null) {
                close(connection);
            }
        }
    }

    private static boolean ask(Connection connection, String question, PublicationId publication) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, publication.toString());
            try (ResultSet answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private record Session(Connection connection, PublicationId publication) implements Turn {
        @Override
        @SuppressWarnings("EmptyCatch")
        public void close() {
            try {
                ask(connection, "select pg_advisory_unlock(" + LOCK + ")", publication);
            } catch (SQLException gone) {
                // A session that is gone holds no lock any more.
            }
            DatabaseTurns.close(connection);
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
