package nl.voortgang.query.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The number by which all nodes mean the same thing when they lock something that is no row. */
record AdvisoryKey(long value) {

    static AdvisoryKey of(String what) {
        byte[] digest = Sha256.start().digest(("voortgang projection: " + what).getBytes(StandardCharsets.UTF_8));
        return new AdvisoryKey(ByteBuffer.wrap(digest).getLong());
    }

    /** Waits for the lock and holds it until the end of the transaction. */
    void lockInTransaction(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, value);
            lock.execute();
        }
    }

    /** Takes the lock for as long as the connection lives, or until it is released; false where somebody has it. */
    boolean tryLock(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(?)");
    }

    void release(Connection connection) throws SQLException {
        ask(connection, "select pg_advisory_unlock(?)");
    }

    /** Whether anybody, on any node, holds the lock. */
    boolean isHeld(Connection connection) throws SQLException {
        return ask(connection, """
                select exists (
                  select from pg_locks
                  where locktype = 'advisory' and objsubid = 1 and granted
                    and database = (select oid from pg_database where datname = current_database())
                    and ((classid::bigint << 32) | objid::bigint) = ?)
                """);
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, value);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
