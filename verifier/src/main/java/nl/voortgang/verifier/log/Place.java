package nl.voortgang.verifier.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import nl.voortgang.verifier.proof.Moments;

/**
 * A row of {@code event_store.log_position}. Never compared.
 *
 * @param recorded in microseconds since the epoch
 */
@SuppressWarnings("ArrayRecordComponent")
public record Place(long position, long index, long recorded, byte[] leafHash) {
    static final String SELECT =
            "select position, global_index, sequenced_at, leaf_hash from event_store.log_position order by position";

    static Place read(ResultSet row) throws SQLException {
        return new Place(
                row.getLong(1),
                row.getLong(2),
                Moments.micros(row.getObject(3, OffsetDateTime.class).toInstant()),
                row.getBytes(4));
    }
}
