package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import nl.voortgang.eventstore.ContentStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Has the database work out the digest, so that a bug here cannot put bytes under a name that is not theirs. */
final class PostgresContentStore implements ContentStore {
    private static final String KEEP = "select event_store.keep_content(?)";
    private static final String FIND = "select bytes from event_store.content where digest = ?";

    private final DataSource dataSource;

    PostgresContentStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String keep(byte[] bytes) {
        return HexFormat.of()
                .formatHex(ask(KEEP, bytes)
                        .orElseThrow(() -> new EventStoreException("it is unknown whether the bytes were kept")));
    }

    @Override
    public Optional<byte[]> find(String digest) {
        return ask(FIND, HexFormat.of().parseHex(digest));
    }

    private Optional<byte[]> ask(String sql, byte[] parameter) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(true);
            statement.setBytes(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EventStoreException("content cannot be reached", e);
        }
    }
}
