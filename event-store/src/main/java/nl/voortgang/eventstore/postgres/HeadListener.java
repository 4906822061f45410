package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears from PostgreSQL that some node gave new positions, and wakes the readers of this one. */
final class HeadListener extends ConnectedLoop {
    private final HeadWatch head;
    private final Duration longestSilence;

    /**
     * Does not run yet.
     *
     * @param longestSilence after which the head is read: that proves that the connection lives, and makes good what was missed while it did not
     */
    HeadListener(DataSource source, HeadWatch head, Duration longestSilence) {
        super("event-store-listener", source);
        this.head = head;
        this.longestSilence = longestSilence;
    }

    @Override
    void connected(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen event_store_head");
        }
        readHead(connection);
    }

    @Override
    void step(Connection connection) throws SQLException {
        PGNotification @Nullable [] heard =
                connection.unwrap(PGConnection.class).getNotifications((int) longestSilence.toMillis());
        if (heard == null || heard.length == 0) {
            readHead(connection);
            return;
        }
        for (PGNotification notification : heard) {
            head.advanceTo(Long.parseLong(notification.getParameter()));
        }
    }

    private void readHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(PostgresEventLog.HEAD)) {
            result.next();
            head.advanceTo(result.getLong(1));
        }
    }
}
