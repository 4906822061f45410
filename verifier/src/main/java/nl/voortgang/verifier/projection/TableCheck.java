package nl.voortgang.verifier.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Cursor;
import nl.voortgang.verifier.proof.Hashing;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of a table with those that the events make, event by event. In memory is what is true now: for each row that has no end
 * yet, where it began and where its stored range ends.
 */
final class TableCheck implements AutoCloseable {
    /** The end of a row that is still true. */
    private static final long FOREVER = Long.MAX_VALUE;

    private final Table table;
    private final Findings findings;
    private final Cursor<StoredRow> stored;
    private final Map<UUID, Range> open = new HashMap<>();
    private final long upTo;
    private final boolean compareAll;
    private long rows;

    /** Where a row that is true now began, and what is stored as its end. */
    private record Range(long from, long to) {
        /** Of a row that is missing, or not compared: nothing can be wrong with it. */
        static final Range OF_NONE = new Range(0, FOREVER);
    }

    /**
     * What is compared.
     *
     * @param upTo the last position of it; what was made later is passed over
     * @param compareAll whether what every event made is, so that rows that none made are found
     */
    TableCheck(Connection connection, String schema, Table table, Findings findings, long upTo, boolean compareAll)
            throws SQLException {
        this.upTo = upTo;
        this.compareAll = compareAll;
        this.table = table;
        this.findings = findings;
        this.stored = Cursor.open(connection, StoredRow.select(schema, table), row -> StoredRow.read(table, row));
    }

    /** How many rows the events made. */
    long rows() {
        return rows;
    }

    /**
     * The event of this position was taken in.
     *
     * @param compared whether what it made is; what it ended always is, because an event that is compared made that
     */
    void at(long position, Rows made, boolean compared) throws SQLException {
        List<StoredRow> there = storedUpTo(position);
        if (!compared) {
            passOver(position, made);
            return;
        }
        for (Row row : made.madeIn(table)) {
            findings.checked();
            rows++;
            StoredRow same = take(row.key(), there);
            String difference =
                    same == null ? table.name() + " " + row.key() + ": there is no such row" : same.differenceFrom(row);
            if (difference != null) {
                findings.differs(position, difference);
            }
            if (table.versioned()) {
                Range now = same == null ? Range.OF_NONE : new Range(position, same.to());
                close(open.put(digest(row.key()), now), position, row.key());
            }
        }
        for (List<String> key : made.endedIn(table)) {
            close(open.remove(digest(key)), position, key);
        }
        there.forEach(this::tooMuch);
    }

    private void passOver(long position, Rows made) {
        if (table.versioned()) {
            for (Row row : made.madeIn(table)) {
                close(open.put(digest(row.key()), Range.OF_NONE), position, row.key());
            }
        }
        for (List<String> key : made.endedIn(table)) {
            close(open.remove(digest(key)), position, key);
        }
    }

    /** All events up to the projection's own position were taken in. */
    void end() throws SQLException {
        for (StoredRow row = stored.next(); row != null && isCompared(row); row = stored.next()) {
            tooMuchOfAll(row);
        }
        for (Range range : open.values()) {
            if (range.to() != FOREVER && range.to() <= upTo) {
                findings.differs(
                        range.from(),
                        table.name() + ": the row that it made ends at " + range.to() + ", but is still true");
            }
        }
    }

    /** Rows of no position stand last. */
    private boolean isCompared(StoredRow row) {
        return upTo == Long.MAX_VALUE || row.from() <= upTo;
    }

    private List<StoredRow> storedUpTo(long position) throws SQLException {
        StoredRow next = stored.peek();
        if (next == null || next.from() > position) {
            return List.of();
        }
        List<StoredRow> there = new ArrayList<>();
        while (next != null && next.from() <= position) {
            if (next.from() < position) {
                tooMuchOfAll(next);
            } else {
                there.add(next);
            }
            stored.next();
            next = stored.peek();
        }
        return there;
    }

    private static @Nullable StoredRow take(List<String> key, List<StoredRow> rows) {
        for (Iterator<StoredRow> each = rows.iterator(); each.hasNext(); ) {
            StoredRow row = each.next();
            if (row.key().equals(key)) {
                each.remove();
                return row;
            }
        }
        return null;
    }

    private void close(@Nullable Range range, long position, List<String> key) {
        if (range != null && !range.equals(Range.OF_NONE) && range.to() != position) {
            findings.differs(
                    range.from(),
                    table.name() + " " + key + ": the row ends at "
                            + (range.to() == FOREVER ? "no position" : range.to()) + " instead of " + position);
        }
    }

    /** Of a row that no event made nobody can say whose it is. */
    private void tooMuchOfAll(StoredRow row) {
        if (compareAll) {
            tooMuch(row);
        }
    }

    private void tooMuch(StoredRow row) {
        findings.differs(
                row.from() == StoredRow.NO_POSITION ? null : row.from(), row.named() + ": no event makes such a row");
    }

    private static UUID digest(List<String> key) {
        byte[] text = key.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Hashing.sha256(text));
        return new UUID(hash.getLong(), hash.getLong());
    }

    @Override
    public void close() throws SQLException {
        stored.close();
    }
}
