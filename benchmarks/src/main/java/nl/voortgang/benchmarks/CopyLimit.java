package nl.voortgang.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * What a rebuild cannot be quicker than where it reads the log and writes the rows with COPY, one after the other: reads every event and
 * does nothing with it, copies the projection's finished rows into tables without keys, and makes the keys and indexes.
 */
final class CopyLimit {
    private static final String LOG = """
            copy (select p.position, p.sequenced_at, e.event_id, e.aggregate_id, e.sequence, e.name, e.revision, e.occurred_at,
                e.payload, e.metadata, k.keys
              from event_store.log_position p join event_store.event e on e.global_index = p.global_index
              left join event_store.text_key k on k.global_index = p.global_index)
            to stdout (format binary)""";

    private final DataSource source;

    CopyLimit(DataSource source) {
        this.source = source;
    }

    /** Seconds it takes for the projections whose tables are in these schemas. */
    double seconds(Collection<String> schemas) throws SQLException {
        try (Connection reading = source.getConnection();
                Connection writing = source.getConnection()) {
            writing.setAutoCommit(false);
            long began = System.nanoTime();
            readLog(reading);
            for (String schema : schemas) {
                write(schema, reading, writing);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            for (String schema : schemas) {
                execute(writing, "drop schema copied_" + schema + " cascade");
            }
            writing.commit();
            return seconds;
        }
    }

    private static void write(String schema, Connection reading, Connection writing) throws SQLException {
        String copied = "copied_" + schema;
        execute(writing, "create schema " + copied);
        for (String table : strings(
                reading,
                "select quote_ident(tablename) from pg_tables where schemaname = '" + schema
                        + "' order by tablename")) {
            execute(writing, "create table " + copied + "." + table + " (like " + schema + "." + table + ")");
            copy(schema + "." + table, reading, copied + "." + table, writing);
        }
        execute(writing, "set local maintenance_work_mem to '128MB'");
        for (String index : strings(reading, "select indexdef from pg_indexes where schemaname = '" + schema + "'")) {
            execute(writing, index.replace(" ON " + schema + ".", " ON " + copied + "."));
        }
        writing.commit();
    }

    private static void readLog(Connection connection) throws SQLException {
        CopyOut events = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(LOG);
        while (events.readFromCopy() != null) {
            // Read, and nothing else.
        }
    }

    private static void copy(String from, Connection reading, String to, Connection writing) throws SQLException {
        CopyOut out =
                reading.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + from + " to stdout (format binary)");
        CopyIn in = writing.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + to + " from stdin (format binary, freeze)");
        for (byte[] rows = out.readFromCopy(); rows != null; rows = out.readFromCopy()) {
            in.writeToCopy(rows, 0, rows.length);
        }
        in.endCopy();
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
