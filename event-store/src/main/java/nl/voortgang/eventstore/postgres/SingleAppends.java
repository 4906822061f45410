package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Writes each request by itself, on the thread and with the patience of its caller; says why where it cannot be written. */
final class SingleAppends implements Appends {
    private static final String STORED = "select exists (select from event_store.event"
            + " where aggregate_id = ? and sequence = ? and event_id = ?)";

    private final DataSource dataSource;
    private final Runnable appended;

    SingleAppends(DataSource dataSource, Runnable appended) {
        this.dataSource = dataSource;
        this.appended = appended;
    }

    @Override
    public void append(AppendRequest request) {
        // Not a connection that the thread may have in a transaction of its own: what is appended stays, whatever the
        // caller does next.
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            AppendCall.execute(connection, request);
        } catch (SQLException e) {
            throw AppendFailures.meaningOf(e);
        }
        appended.run();
    }

    /**
     * For a request that may have been written already. Written twice it cannot be, because its place is taken then; so only where it is
     * refused must somebody look whose event is in that place. Where the first try is still on its way, this one waits for it there.
     */
    void appendUnlessThere(AppendRequest request) {
        try {
            append(request);
        } catch (EventStoreException failure) {
            // Not even a failure that is certain says what became of the first try.
            throw AppendFailures.unknown(failure);
        } catch (RuntimeException refusal) {
            if (!isStored(request)) {
                throw refusal;
            }
            appended.run();
        }
    }

    private boolean isStored(AppendRequest request) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(STORED)) {
            connection.setAutoCommit(true);
            query.setString(1, request.aggregateId());
            query.setLong(2, request.first().getSequenceNumber());
            query.setObject(3, request.events().getFirst().eventId());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw AppendFailures.unknown(e);
        }
    }
}
