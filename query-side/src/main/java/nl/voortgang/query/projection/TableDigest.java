package nl.voortgang.query.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SHA-256 over every row of every table of a schema, as text, in the order of that text. Progress and dead letters are left out, and so are
 * identity columns: they count attempts, not facts.
 */
final class TableDigest {
    private static final int FETCHED_AT_ONCE = 5_000;

    private final Connection connection;
    private final String schema;
    private final MessageDigest digest = Sha256.start();

    private TableDigest(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** To be called in a transaction in which the rows do not change. */
    static String of(Connection connection, ProjectionSchema schema) throws SQLException {
        return new TableDigest(connection, schema.name()).compute();
    }

    private String compute() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Whatever a value's text depends on is the same here for every session.
            statement.execute(
                    "set local timezone to 'UTC'; set local datestyle to 'ISO'; set local intervalstyle to 'iso_8601';"
                            + " set local bytea_output to 'hex'; set local extra_float_digits to 1");
        }
        for (String table : strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname not in ('progress', 'dead_letter')
                order by c.relname collate "C"
                """, schema)) {
            add(table);
            addRows(table);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addRows(String table) throws SQLException {
        List<String> columns = strings("""
                select quote_ident(a.attname) from pg_attribute a
                where a.attrelid = (? || '.' || quote_ident(?))::regclass and a.attnum > 0 and not a.attisdropped
                  and a.attidentity = ''
                order by a.attnum
                """, schema, table);
        String row = columns.stream().collect(Collectors.joining(", ", "row(", ")::text"));
        String sql = "select line from (select " + row + " as line from " + schema + ".\"" + table
                + "\") lines order by line collate \"C\"";
        columns.forEach(this::add);
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = query.executeQuery(sql)) {
                while (rows.next()) {
                    add(rows.getString(1));
                }
            }
        }
    }

    /** With its length, so that where one text ends and the next begins counts too. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private List<String> strings(String sql, String... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            List<String> strings = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        }
    }
}
