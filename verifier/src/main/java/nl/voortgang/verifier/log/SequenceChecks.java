package nl.voortgang.verifier.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.database.Cursor;
import nl.voortgang.verifier.database.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * That the events of each aggregate are numbered 0, 1, 2 … in the order in which they were written, and that each receipt belongs to one of
 * them. Both tables are read in the order of aggregate and number.
 */
final class SequenceChecks {
    private static final String ORDER = " order by aggregate_id collate \"C\", sequence";
    private static final int TOLD_EVERY = 1_000;

    private final Findings sequences =
            new Findings(Part.LOG, "the events of each aggregate are numbered 0, 1, 2 … as they were written");
    private final Findings receipts = new Findings(Part.LOG, "each receipt belongs to one event, which no other has");
    private final Connection connection;

    /** An event, or what a receipt says of one. */
    private record Row(String aggregateId, long sequence, long index) {
        boolean continues(@Nullable Row before) {
            return before != null && before.aggregateId.equals(aggregateId);
        }

        boolean isSameEventAs(@Nullable Row other) {
            return other != null && other.sequence == sequence && other.aggregateId.equals(aggregateId);
        }

        boolean isBefore(Row other) {
            if (aggregateId.equals(other.aggregateId)) {
                return sequence < other.sequence;
            }
            // Byte by byte, as the database orders them.
            return Arrays.compareUnsigned(bytes(aggregateId), bytes(other.aggregateId)) < 0;
        }

        private static byte[] bytes(String id) {
            return id.getBytes(StandardCharsets.UTF_8);
        }
    }

    SequenceChecks(Connection connection) {
        this.connection = connection;
    }

    List<Findings> findings() {
        return List.of(sequences, receipts);
    }

    void run(ProgressListener progress, long head) throws SQLException {
        try (Cursor<Row> events = Cursor.open(
                        connection,
                        "select aggregate_id, sequence, global_index from event_store.event" + ORDER,
                        row -> new Row(row.getString(1), row.getLong(2), row.getLong(3)));
                Cursor<Row> stubs = Cursor.open(
                        connection,
                        "select aggregate_id, sequence, 0 from event_store.receipt" + ORDER,
                        row -> new Row(row.getString(1), row.getLong(2), 0))) {
            long done = 0;
            Row before = null;
            for (Row event = events.next(); event != null; event = events.next()) {
                follow(before, event);
                takeReceipts(stubs, event);
                before = event;
                if (++done % TOLD_EVERY == 0 || events.peek() == null) {
                    progress.at("reading the aggregates", done, Math.max(done, head));
                }
            }
            for (Row stub = stubs.next(); stub != null; stub = stubs.next()) {
                withoutEvent(stub);
            }
        }
    }

    private void follow(@Nullable Row before, Row event) throws SQLException {
        sequences.checked();
        Row same = event.continues(before) ? before : null;
        long expected = same == null ? 0 : same.sequence() + 1;
        if (event.sequence() != expected) {
            sequences.differs(
                    position(event, sequences),
                    event.aggregateId() + " has event " + event.sequence() + " where event " + expected + " must be");
        } else if (same != null && event.index() <= same.index()) {
            sequences.differs(
                    position(event, sequences),
                    "event " + event.sequence() + " of " + event.aggregateId() + " was written before event "
                            + same.sequence());
        }
    }

    private void takeReceipts(Cursor<Row> stubs, Row event) throws SQLException {
        int taken = 0;
        Row stub = stubs.peek();
        while (stub != null && !event.isBefore(stub)) {
            stubs.next();
            if (!stub.isSameEventAs(event)) {
                withoutEvent(stub);
            } else {
                receipts.checked();
                if (++taken > 1) {
                    receipts.differs(
                            position(event, receipts),
                            "event " + event.sequence() + " of " + event.aggregateId() + " has more than one receipt");
                }
            }
            stub = stubs.peek();
        }
    }

    private void withoutEvent(Row stub) {
        receipts.checked();
        receipts.differs(
                "a receipt belongs to event " + stub.sequence() + " of " + stub.aggregateId() + ", which is not there");
    }

    private @Nullable Long position(Row event, Findings findings) throws SQLException {
        return findings.isKeeping() ? Lookup.positionOf(connection, event.index()) : null;
    }
}
