package nl.voortgang.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * What moving the rows takes and nothing else: what cannot be undercut by whoever ends up with the same rows in the same tables, or reads
 * them from there. Decides, encrypts and hashes nothing.
 */
final class CopiedYear {
    /** What an import leaves in the event store, and the sequencer after it. */
    private static final List<String> WRITTEN = List.of("event", "text_key", "log_position", "claim");

    /** Of which the sheets of outline and statuses are made; nothing else of a generated year is more than a few rows. */
    private static final List<String> READ = List.of("outline.item", "status_timeline.entry");

    private final DataSource source;
    private final long before;

    /** {@code before} is the global index of the last event that was there before the import. */
    CopiedYear(DataSource source, long before) {
        this.source = source;
        this.before = before;
    }

    /** Seconds it takes to copy them in, in one transaction, into tables with the keys and indexes of the real ones. */
    double in() throws SQLException, IOException {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        try (Connection connection = source.getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : WRITTEN) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                String which = table.equals("claim") ? "" : " where global_index > " + before;
                copy.copyOut("copy (select * from event_store." + table + which + ") to stdout (format binary)", bytes);
                rows.put(table, bytes.toByteArray());
            }
            execute(connection, "create schema copied");
            for (String table : WRITTEN) {
                execute(
                        connection,
                        "create table copied." + table + " (like event_store." + table + " including indexes)");
            }
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (Map.Entry<String, byte[]> each : rows.entrySet()) {
                CopyIn in = copy.copyIn("copy copied." + each.getKey() + " from stdin (format binary)");
                in.writeToCopy(each.getValue(), 0, each.getValue().length);
                in.endCopy();
            }
            connection.commit();
            double seconds = (System.nanoTime() - began) / 1e9;
            execute(connection, "drop schema copied cascade");
            connection.commit();
            return seconds;
        }
    }

    /** Seconds it takes to copy the rows out that an export is made of. */
    double out(String organisation) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long began = System.nanoTime();
            for (String table : READ) {
                copy.copyOut(
                        "copy (select * from " + table + " where organisation = '" + organisation
                                + "') to stdout (format binary)",
                        OutputStream.nullOutputStream());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
