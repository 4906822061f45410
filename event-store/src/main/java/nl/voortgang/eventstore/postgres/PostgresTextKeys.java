package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.voortgang.eventstore.TextKeys;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Overwrites keys with zeros, which no key ever is. */
final class PostgresTextKeys implements TextKeys {
    private static final String DESTROY = """
            update event_store.text_key
            set keys = overlay(keys placing decode(repeat('00', 32), 'hex') from 32 * ?::int + 1)
            where global_index = (select global_index from event_store.log_position where position = ?)
              and octet_length(keys) >= 32 * (?::int + 1)""";

    private static final String DESTROY_ALL = """
            update event_store.text_key
            set keys = decode(repeat('00', octet_length(keys)), 'hex')
            where global_index = (select global_index from event_store.log_position where position = ?)""";

    private final DataSource dataSource;

    PostgresTextKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean destroy(long position, int text) {
        if (text < 0) {
            throw new IllegalArgumentException("texts count from zero");
        }
        return update(DESTROY, text, position, text);
    }

    @Override
    public boolean destroyAll(long position) {
        return update(DESTROY_ALL, position);
    }

    // Not within a transaction that the caller may have open: what was destroyed must not come back with a rollback.
    private boolean update(String sql, long... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(true);
            for (int index = 0; index < parameters.length; index++) {
                statement.setLong(index + 1, parameters[index]);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new EventStoreException("it is unknown whether the text was erased", e);
        }
    }
}
