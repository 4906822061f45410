package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in which each row has a key: what it takes to find and to replace rows. */
record KeyedTable(String table, List<StoredTables.Column> key, List<StoredTables.Column> values) {

    List<StoredTables.Column> columns() {
        return Stream.concat(key.stream(), values.stream()).toList();
    }

    StoredAdditions replacing() {
        return new StoredAdditions(
                table,
                columns(),
                " on conflict (" + names(key) + ") do update set "
                        + values.stream()
                                .map(column -> column.name() + " = excluded." + column.name())
                                .collect(Collectors.joining(", ")));
    }

    void find(Collection<? extends List<?>> keys, ReplacedRows.Reading reading, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(finding())) {
            for (int i = 0; i < key.size(); i++) {
                int column = i;
                query.setArray(
                        i + 1,
                        connection.createArrayOf(
                                key.get(i).type(),
                                keys.stream().map(each -> each.get(column)).toArray()));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reading.of(row);
                }
            }
        }
    }

    /** Offset 0 keeps the planner at one look-up for each key: it does not know how few are wanted, and would read the table. */
    private String finding() {
        return "select found.* from unnest("
                + key.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") wanted (" + names(key)
                + ") cross join lateral (select * from " + table + " where "
                + key.stream()
                        .map(column -> column.name() + " = wanted." + column.name())
                        .collect(Collectors.joining(" and "))
                + " offset 0) found";
    }

    private static String names(List<StoredTables.Column> columns) {
        return columns.stream().map(StoredTables.Column::name).collect(Collectors.joining(", "));
    }
}
