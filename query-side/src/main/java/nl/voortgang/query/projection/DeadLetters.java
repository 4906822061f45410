package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.eventstore.LoggedEvent;

/** The parked events of one schema, within one transaction. */
final class DeadLetters {
    /** More than this many, and something is wrong with the projection rather than with the events. */
    static final int CAPACITY = 1_000;

    private final Connection connection;
    private final String table;

    DeadLetters(Connection connection, ProjectionSchema schema) {
        this.connection = connection;
        this.table = schema.name() + ".dead_letter";
    }

    static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table dead_letter (position bigint primary key, aggregate_id text not null, cause text not null,"
                            + " parked_at timestamptz not null default clock_timestamp())");
        }
    }

    /** Why an event is parked that could be digested itself. */
    static String waiting(LoggedEvent event) {
        return "waits for an earlier event of " + event.aggregateId();
    }

    List<DeadLetter> all() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(select())) {
            return read(row);
        }
    }

    /** The question for all of them, whose answer {@link #read} reads. */
    String select() {
        return "select position, aggregate_id, cause, parked_at from " + table + " order by position";
    }

    static List<DeadLetter> read(ResultSet row) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        while (row.next()) {
            letters.add(new DeadLetter(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant()));
        }
        return letters;
    }

    int count() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    void park(LoggedEvent event, String cause) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table
                        + " (position, aggregate_id, cause) values (?, ?, ?) on conflict (position) do update set cause = excluded.cause")) {
            insert.setLong(1, event.position());
            insert.setString(2, event.aggregateId());
            insert.setString(3, cause);
            insert.executeUpdate();
        }
    }

    void remove(long position) throws SQLException {
        delete("position = ?", position);
    }

    void removeFrom(long position) throws SQLException {
        delete("position >= ?", position);
    }

    private void delete(String condition, long position) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where " + condition)) {
            delete.setLong(1, position);
            delete.executeUpdate();
        }
    }
}
