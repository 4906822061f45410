package nl.voortgang.verifier.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.voortgang.verifier.proof.Hashing;
import nl.voortgang.verifier.proof.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access_log.entry}.
 *
 * @param recorded in microseconds since the epoch, like occurred
 */
record Entry(
        long position,
        long recorded,
        long occurred,
        int times,
        @Nullable UUID actor,
        String action,
        String object,
        @Nullable String organisation,
        String result,
        String origin) {
    static final String SELECT = """
            select position, recorded_at, occurred_at, times, actor, action, object, organisation, result, origin
            from access_log.entry order by position""";

    private static final byte KIND = 'a';
    private static final int FIXED = 1 + 10 * Integer.BYTES + 3 * Long.BYTES + Integer.BYTES;

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                micros(row, 2),
                micros(row, 3),
                row.getInt(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        return Moments.micros(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    boolean isAboutForgetting(long from, long to) {
        return action.equals("FORGET") && object.equals("/access-log/" + from + "-" + to);
    }

    /** What the tree holds of it. */
    byte[] hash() {
        byte[] who = actor == null
                ? new byte[0]
                : ByteBuffer.allocate(16)
                        .putLong(actor.getMostSignificantBits())
                        .putLong(actor.getLeastSignificantBits())
                        .array();
        byte[] what = utf8(action);
        byte[] where = utf8(object);
        byte[] whose = organisation == null ? new byte[0] : utf8(organisation);
        byte[] outcome = utf8(result);
        byte[] from = utf8(origin);
        ByteBuffer leaf = ByteBuffer.allocate(
                        FIXED + who.length + what.length + where.length + whose.length + outcome.length + from.length)
                .put(KIND);
        leaf.putInt(Long.BYTES).putLong(position);
        leaf.putInt(Long.BYTES).putLong(recorded);
        leaf.putInt(Long.BYTES).putLong(occurred);
        leaf.putInt(Integer.BYTES).putInt(times);
        for (byte[] field : new byte[][] {who, what, where, whose, outcome, from}) {
            leaf.putInt(field.length).put(field);
        }
        return Hashing.leaf(leaf.array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
