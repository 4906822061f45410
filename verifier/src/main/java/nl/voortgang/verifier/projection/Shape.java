package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Lookup;

/** Whether a table has the columns that are compared, and what it has besides. */
final class Shape {
    private static final Set<String> PLACE = Set.of("from_position", "to_position", "position");

    private Shape() {}

    /** Whether the table can be compared. Says so where it cannot, or not wholly. */
    static boolean fits(Connection connection, String schema, Table table, Findings findings) throws SQLException {
        List<String> names = Lookup.all(
                connection,
                "select attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = ? and c.relname = ? and c.relkind in ('r', 'p') and attnum > 0"
                        + " and not attisdropped order by attnum",
                row -> row.getString(1),
                schema,
                table.name());
        Set<String> missing = new HashSet<>();
        table.columns().forEach(column -> missing.add(column.name()));
        if (table.versioned()) {
            missing.addAll(List.of("from_position", "to_position"));
        }
        Set<String> known = new HashSet<>(missing);
        known.addAll(PLACE);
        names.forEach(missing::remove);
        if (!missing.isEmpty()) {
            findings.differs(
                    names.isEmpty()
                            ? "the table " + table.name() + " is missing"
                            : "the table " + table.name() + " lacks the columns " + missing);
            return false;
        }
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.remark("not compared: column " + name + " of " + table.name()));
        return true;
    }
}
