package nl.voortgang.eventstore.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The leaf of an event as FORMATS.md describes it, made by other means than the database's. */
final class Leaf {
    private Leaf() {}

    /** Of a row that has all columns of an event and of its position. */
    static byte[] of(ResultSet row) throws SQLException {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.write(1);
        UUID id = row.getObject("event_id", UUID.class);
        for (byte[] field : List.of(
                bytes(row.getLong("position")),
                bytes(micros(EventRow.instant(row, "sequenced_at"))),
                bytes(row.getLong("global_index")),
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array(),
                row.getString("aggregate_type").getBytes(UTF_8),
                row.getString("aggregate_id").getBytes(UTF_8),
                bytes(row.getLong("sequence")),
                row.getString("name").getBytes(UTF_8),
                ByteBuffer.allocate(4).putInt(row.getInt("revision")).array(),
                bytes(micros(EventRow.instant(row, "occurred_at"))),
                row.getBytes("payload"),
                row.getBytes("metadata"))) {
            leaf.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
            leaf.writeBytes(field);
        }
        return leaf.toByteArray();
    }

    static byte[] hash(byte[] leaf) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(leaf);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }
}
