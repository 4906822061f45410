package nl.voortgang.query.projection;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Versions of rows in bulk: the newest one of each row waits in memory until the next one ends it, so that it is written once.
 *
 * <p>Where too many wait, those that were put longest ago are written as if they were true for ever. What ends such a row later is kept
 * apart, to be applied at the end.
 */
final class CarriedVersions extends BareRows implements VersionedRows {
    /** About what a waiting row takes beside its text: key, map entry, array. */
    private static final int BYTES_PER_ROW = 200;

    private final int keyColumns;
    private final int valueColumns;
    private final Map<List<Object>, Open> open = new LinkedHashMap<>();
    private final CopyText scratch = new CopyText();
    private CopyText lateEnds = new CopyText();
    private @Nullable SeenKeys written;
    private long carried;

    /** The newest version of a row. */
    private static final class Open {
        private final long from;
        private final byte[] values;

        Open(long from, byte[] values) {
            this.from = from;
            this.values = values;
        }

        long bytes() {
            return (long) values.length + BYTES_PER_ROW;
        }
    }

    CarriedVersions(int keyColumns, int valueColumns) {
        this.keyColumns = keyColumns;
        this.valueColumns = valueColumns;
    }

    @Override
    public void put(List<Object> key, long position, @Nullable Object... values) {
        if (key.size() != keyColumns || values.length != valueColumns) {
            throw new IllegalArgumentException(valueColumns + " values, got " + values.length);
        }
        end(key, position);
        key.forEach(scratch::value);
        for (Object value : values) {
            scratch.value(value);
        }
        Open now = new Open(position, scratch.value(position).take());
        open.put(key, now);
        carried += now.bytes();
    }

    @Override
    public void end(List<Object> key, long position) {
        Open before = open.remove(key);
        if (before != null) {
            carried -= before.bytes();
            if (before.from < position) {
                write(before, position);
            }
        } else if (written != null && written.mayContain(key)) {
            key.forEach(lateEnds::value);
            lateEnds.value(position).endRow();
        }
    }

    private void write(Open version, long to) {
        ready().written(version.values).value(to).endRow();
    }

    /** How much memory the waiting rows take. */
    long carried() {
        return carried;
    }

    /** Ends of rows that are written already, key and position, for somebody else to send. */
    CopyText takeLateEnds() {
        CopyText taken = lateEnds;
        lateEnds = new CopyText();
        return taken;
    }

    /** Writes rows that wait for longest, until those that are left take no more than this. */
    void relieve(long bytes) {
        if (carried <= bytes) {
            return;
        }
        SeenKeys seen = written == null ? new SeenKeys() : written;
        written = seen;
        Iterator<Map.Entry<List<Object>, Open>> longest = open.entrySet().iterator();
        while (carried > bytes && longest.hasNext()) {
            Map.Entry<List<Object>, Open> row = longest.next();
            seen.add(row.getKey());
            write(row.getValue(), FOREVER);
            carried -= row.getValue().bytes();
            longest.remove();
        }
    }

    @Override
    void conclude() {
        open.values().forEach(version -> write(version, FOREVER));
        open.clear();
        carried = 0;
    }
}
