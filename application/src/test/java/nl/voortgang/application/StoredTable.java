package nl.voortgang.application;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of a projection, in which one row can be made wrong for as long as it is looked at. */
record StoredTable(Connection owner, String schema, String table) {
    private static final String FOREVER = Long.toString(Long.MAX_VALUE);

    /** A column with its type. */
    record Column(String name, String type) {
        /** Another value than the present one. */
        String changed() {
            return switch (type) {
                case "text" -> "coalesce(" + name + ", '') || 'x'";
                case "uuid" -> "gen_random_uuid()";
                case "int4", "int8", "numeric" -> "coalesce(" + name + ", 0) + 50";
                case "bool" -> "not " + name;
                case "date" -> "coalesce(" + name + ", date '2020-01-01') + 1";
                case "timestamptz" -> "coalesce(" + name + ", now()) + interval '1 microsecond'";
                case "_text" -> "array_append(" + name + ", 'x')";
                case "json" -> "'[]'";
                default -> throw new IllegalStateException("a column of a type without another value: " + type);
            };
        }
    }

    /** All tables of a projection that hold what it says. */
    static List<StoredTable> of(Connection owner, String projection) {
        List<StoredTable> tables = new ArrayList<>();
        read(
                owner,
                "select tablename from pg_tables where schemaname = '" + projection
                        + "' and tablename not in ('progress', 'dead_letter') order by 1",
                row -> tables.add(new StoredTable(owner, projection, row)));
        return tables;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        read(
                owner,
                "select column_name || ' ' || udt_name from information_schema.columns where table_schema = '" + schema
                        + "' and table_name = '" + table + "' order by ordinal_position",
                row -> columns.add(
                        new Column(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1))));
        return columns;
    }

    /** Columns that name a row, or say at which positions it is true. */
    List<Column> columnsOfPlace() {
        Set<String> names = new HashSet<>(List.of("from_position", "to_position", "position"));
        read(
                owner,
                "select a.attname from pg_index i join pg_class c on c.oid = i.indexrelid"
                        + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)"
                        + " where i.indrelid = '" + name()
                        + "'::regclass and (i.indisprimary or c.relname like '%\\_now')",
                names::add);
        return columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
    }

    /** All other columns. */
    List<Column> columnsOfContent() {
        List<Column> place = columnsOfPlace();
        return columns().stream().filter(column -> !place.contains(column)).toList();
    }

    /** Looks while these columns of one row have other values; at the position whose event made that row, where there is one. */
    void withChanged(List<Column> changed, Consumer<@Nullable Long> look) {
        String condition =
                changed.stream().anyMatch(column -> column.type().equals("json")) ? "changes::text <> '[]'" : "true";
        String values = changed.stream()
                .map(column -> column.name() + " = " + changed(column))
                .collect(Collectors.joining(", "));
        with(
                "update " + name() + " t set " + values + " where ctid = (" + chosen(condition) + ") returning "
                        + arrival("old"),
                look);
    }

    void withoutRow(Consumer<@Nullable Long> look) {
        with("delete from " + name() + " t where ctid = (" + chosen("true") + ") returning " + arrival("old"), look);
    }

    void withRowTooMany(Consumer<@Nullable Long> look) {
        List<String> values = new ArrayList<>();
        for (Column column : columns()) {
            values.add(
                    switch (column.name()) {
                        case "from_position", "to_position" -> hasRanges() ? "from_position + 1" : column.name();
                        case "id", "subject_id", "programme_id", "amendment_id", "number", "place", "aggregate" ->
                            hasRanges() ? column.name() : column.changed();
                        case "organisation" ->
                            List.of("rules", "passage").contains(table) ? column.changed() : column.name();
                        case "position" -> table.equals("entry") ? "1000000000" : column.name();
                        default -> column.name();
                    });
        }
        with(
                "insert into " + name() + " as t select " + String.join(", ", values) + " from " + name()
                        + " where ctid = (" + chosen("true") + ") returning " + arrival("new"),
                look);
    }

    private String changed(Column column) {
        return switch (column.name()) {
            case "to_position" ->
                "case when to_position = " + FOREVER + " then from_position + 1 else to_position + 1 end";
            case "position" -> "position + 1000000";
            default -> column.changed();
        };
    }

    /** A row in the middle; one that is still true, where rows have ranges, so that changing its key meets no other row. */
    private String chosen(String condition) {
        String order = hasRanges() ? "to_position desc, from_position" : "1";
        String last = hasRanges() ? " and to_position = (select max(to_position) from " + name() + ")" : "";
        return "select ctid from " + name() + " where " + condition + last + " order by " + order
                + " offset (select count(*) / 2 from " + name() + " where " + condition + last + ") limit 1";
    }

    private boolean hasRanges() {
        return columns().stream().anyMatch(column -> column.name().equals("to_position"));
    }

    private String arrival(String which) {
        List<String> names = columns().stream().map(Column::name).toList();
        if (table.equals("amendment_line")) {
            return "(select a.position from budget_ledger.amendment a where a.id = " + which + ".amendment_id)";
        }
        String column =
                names.contains("from_position") ? "from_position" : names.contains("position") ? "position" : null;
        return column == null ? "null::bigint" : which + "." + column;
    }

    private String name() {
        return schema + "." + table;
    }

    private void with(String defect, Consumer<@Nullable Long> look) {
        execute("create temp table kept as select * from " + name());
        try {
            Long position = defect(defect);
            look.accept(position);
        } finally {
            execute("delete from " + name() + "; insert into " + name() + " select * from kept; drop table kept");
        }
    }

    private @Nullable Long defect(String sql) {
        try (PreparedStatement statement = owner.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException(name() + " has no row to make wrong");
            }
            return row.getObject(1, Long.class);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void read(Connection connection, String sql, Consumer<String> consumer) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                consumer.accept(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
