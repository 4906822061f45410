package nl.voortgang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.eventstore.codec.EncodedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The limit: one prepared insert of the same bytes into a table with the columns and unique keys of ours, and nothing else. */
public final class PlainTable implements Store {
    public static final String TABLE = """
            create table event (
                global_index bigint generated always as identity primary key,
                sequence bigint not null,
                occurred_at timestamptz not null,
                revision integer not null,
                event_id uuid not null,
                aggregate_type text not null,
                aggregate_id text collate "C" not null,
                name text not null,
                payload bytea not null,
                metadata bytea not null,
                unique (aggregate_id, sequence)
            )""";

    /** Of one event. */
    public static final String INSERT =
            "insert into event (sequence, occurred_at, revision, event_id, aggregate_type, aggregate_id, name, payload, metadata)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final HikariDataSource pool;

    PlainTable(Single database, int connections) {
        new JdbcTemplate(database.source()).execute(TABLE);
        this.pool = database.pool(connections);
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        UUID id = UUID.fromString(event.getIdentifier());
        EncodedEvent encoded = Sample.CODEC.encode(id, event.getPayload());
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, event.getSequenceNumber());
            insert.setObject(2, event.getTimestamp().atOffset(ZoneOffset.UTC));
            insert.setInt(3, encoded.revision());
            insert.setObject(4, id);
            insert.setString(5, event.getType());
            insert.setString(6, event.getAggregateIdentifier());
            insert.setString(7, encoded.name());
            insert.setBytes(8, encoded.payload());
            insert.setBytes(9, Sample.CODEC.encodeMetadata(event.getMetaData()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
