package nl.voortgang.exchange.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.Sheet;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong. Counts everything, and keeps as much as a person can read. Safe for use by several threads. */
public final class Faults {
    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST_VALUE = 200;

    private final List<Fault> kept = new ArrayList<>();
    private final Map<Sheet, BitSet> wrongRows = new HashMap<>();
    private final Map<Column<?>, String> names = new HashMap<>();
    private int count;

    /** Remembers what the file calls a column, so that faults can use the same word. */
    synchronized void called(Column<?> column, String name) {
        names.put(column, name);
    }

    public synchronized void add(Fault fault) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(fault);
        }
    }

    /** Something is wrong with a value that could be read. */
    public void add(Row row, Column<?> column, Problem problem, String message) {
        Object value = row.value(column);
        add(row, column, value == null ? null : column.cell(value).shown(), problem, message);
    }

    synchronized void add(Row row, Column<?> column, @Nullable String value, Problem problem, String message) {
        mark(row);
        add(new Fault(
                row.sheet().dutch(),
                row.number(),
                names.getOrDefault(column, column.dutch()),
                shortened(value),
                problem,
                message));
    }

    synchronized void mark(Row row) {
        wrongRows.computeIfAbsent(row.sheet(), sheet -> new BitSet()).set(row.number());
    }

    public synchronized boolean isEmpty() {
        return count == 0;
    }

    /** In the order in which they were found, as many as were kept. */
    public synchronized List<Fault> kept() {
        return List.copyOf(kept);
    }

    public synchronized int count() {
        return count;
    }

    public synchronized int wrongRows(Sheet sheet) {
        BitSet rows = wrongRows.get(sheet);
        return rows == null ? 0 : rows.cardinality();
    }

    public synchronized boolean isWrong(Row row) {
        BitSet rows = wrongRows.get(row.sheet());
        return rows != null && rows.get(row.number());
    }

    static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
