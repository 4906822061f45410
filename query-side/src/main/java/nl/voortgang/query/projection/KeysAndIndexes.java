package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The keys and indexes of a schema, taken off its tables while they are filled, and put back as they were. */
final class KeysAndIndexes {
    private static final String KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
              format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where connamespace = ?::regnamespace and contype in ('p', 'u', 'x') and conrelid::regclass::text <> all (?)
            order by oid""";
    private static final String INDEXES = """
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index join pg_class on pg_class.oid = indexrelid
            where relnamespace = ?::regnamespace
              and not exists (select from pg_constraint where conindid = indexrelid) and indrelid::regclass::text <> all (?)
            order by indexrelid""";

    private final Connection connection;
    private final List<Taken> taken;

    /** One of them: how to take it off, and how to put it back. */
    private record Taken(String off, String on) {}

    private KeysAndIndexes(Connection connection, List<Taken> taken) {
        this.connection = connection;
        this.taken = taken;
    }

    /**
     * Takes them off. To be called with the search path on the schema.
     *
     * @param kept tables that keep theirs
     */
    static KeysAndIndexes takenOff(Connection connection, ProjectionSchema schema, List<String> kept)
            throws SQLException {
        List<Taken> all = new ArrayList<>(find(connection, KEYS, schema, kept));
        all.addAll(find(connection, INDEXES, schema, kept));
        KeysAndIndexes taken = new KeysAndIndexes(connection, all);
        for (Taken each : all) {
            taken.execute(each.off());
        }
        return taken;
    }

    void putBack() throws SQLException {
        execute("set local maintenance_work_mem to '128MB'");
        for (Taken each : taken) {
            execute(each.on());
        }
    }

    private static List<Taken> find(Connection connection, String sql, ProjectionSchema schema, List<String> kept)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, schema.name());
            query.setArray(2, connection.createArrayOf("text", kept.toArray()));
            List<Taken> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Taken(row.getString(1), row.getString(2)));
                }
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
