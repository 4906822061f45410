package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ends of rows that were written before they ended, in a table of their own until all rows are there. */
final class LateEnds {
    private final Connection connection;
    private final BareRows.Target target;
    private final String table;
    private boolean exists;

    LateEnds(Connection connection, BareRows.Target target, int number) {
        this.connection = connection;
        this.target = target;
        this.table = "late_end_" + number;
    }

    void add(CopyText ends) throws SQLException {
        if (ends.size() == 0) {
            return;
        }
        if (!exists) {
            execute("create table " + table + " as select " + keys() + ", from_position as at from " + target.table()
                    + " with no data");
            exists = true;
        }
        List<String> columns =
                Stream.concat(target.keyColumns().stream(), Stream.of("at")).toList();
        ends.copyInto(CopyText.statement(table, columns), connection);
    }

    /** A row ends at the first end after its beginning. */
    void apply() throws SQLException {
        if (!exists) {
            return;
        }
        execute("analyze " + table);
        execute("update " + target.table() + " stored set to_position = ended.at from (select " + keys()
                + ", at, lag(at, 1, 0::bigint) over (partition by " + keys() + " order by at) as before from " + table
                + ") ended where stored.to_position = " + VersionedRows.FOREVER
                + " and stored.from_position >= ended.before and stored.from_position < ended.at"
                + target.keyColumns().stream()
                        .map(key -> " and stored." + key + " = ended." + key)
                        .collect(Collectors.joining()));
        execute("drop table " + table);
    }

    private String keys() {
        return String.join(", ", target.keyColumns());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
