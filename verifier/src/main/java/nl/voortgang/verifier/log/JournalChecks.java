package nl.voortgang.verifier.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.proof.Malformed;
import org.jspecify.annotations.Nullable;

/** That the events of every acknowledged request are there exactly once, with its receipt, and are no other request's. */
final class JournalChecks {
    private static final int AT_ONCE = 1_000;

    private static final String EVENTS = """
            select found.how_many, found.different from unnest(?, ?, ?) with ordinality
                as wanted (aggregate_id, first, last, place)
            cross join lateral (
                select count(*) as how_many, count(distinct e.sequence) as different from event_store.event e
                where e.aggregate_id = wanted.aggregate_id and e.sequence between wanted.first and wanted.last
                offset 0) found
            order by place""";
    private static final String RECEIPTS = """
            select wanted.place, r.aggregate_id, r.sequence from unnest(?) with ordinality as wanted (id, place)
            join event_store.receipt r on r.id = wanted.id""";

    private final Findings findings =
            new Findings(Part.LOG, "the events of each acknowledged request are there once, with its receipt");
    private final Connection connection;
    private final Map<UUID, JournalEntry> byReceipt = new HashMap<>();
    private final Map<UUID, Long> lineOfEvent = new HashMap<>();

    private record Found(String aggregateId, long sequence) {}

    JournalChecks(Connection connection) {
        this.connection = connection;
    }

    Findings findings() {
        return findings;
    }

    void run(@Nullable Journal journal, ProgressListener progress) throws SQLException {
        if (journal == null) {
            findings.remark("No journal of acknowledged requests was given.");
            return;
        }
        long number = 0;
        List<JournalEntry> batch = new ArrayList<>();
        for (String line = journal.next(); line != null; line = journal.next()) {
            JournalEntry entry = read(++number, line, journal);
            if (entry != null && isNews(entry)) {
                batch.add(entry);
            }
            if (batch.size() == AT_ONCE) {
                check(batch);
                progress.at("reading the journal", number, 0);
            }
        }
        check(batch);
    }

    private @Nullable JournalEntry read(long number, String line, Journal journal) {
        if (line.isBlank()) {
            return null;
        }
        try {
            JournalEntry entry = JournalEntry.read(number, line);
            findings.checked();
            return entry;
        } catch (Malformed e) {
            if (journal.isUnfinished()) {
                findings.remark("The last line is not complete and was left out.");
            } else {
                findings.differs("line " + number + " is not an acknowledged request: " + e.getMessage());
            }
            return null;
        }
    }

    /** A request that was sent again is the same request, and must have been answered the same. */
    private boolean isNews(JournalEntry entry) {
        JournalEntry before = entry.receiptId() == null ? null : byReceipt.putIfAbsent(entry.receiptId(), entry);
        if (before == null) {
            claimEvents(entry);
            return true;
        }
        if (!before.hasSameAnswerAs(entry)) {
            findings.differs(
                    "the request of line " + entry.line() + " was answered in another way in line " + before.line());
        }
        return false;
    }

    private void claimEvents(JournalEntry entry) {
        for (long sequence = entry.first(); sequence <= entry.sequence(); sequence++) {
            Long other = lineOfEvent.putIfAbsent(entry.event(sequence), entry.line());
            if (other != null) {
                findings.differs("event " + sequence + " of " + entry.aggregateId()
                        + " was acknowledged to two requests, in line " + other + " and in line " + entry.line());
            }
        }
    }

    private void check(List<JournalEntry> batch) throws SQLException {
        if (!batch.isEmpty()) {
            checkEvents(batch);
            checkReceipts(
                    batch.stream().filter(entry -> entry.receiptId() != null).toList());
            batch.clear();
        }
    }

    private void checkEvents(List<JournalEntry> batch) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EVENTS)) {
            query.setArray(
                    1,
                    array("text", batch.stream().map(JournalEntry::aggregateId).toArray()));
            query.setArray(
                    2, array("int8", batch.stream().map(JournalEntry::first).toArray()));
            query.setArray(
                    3, array("int8", batch.stream().map(JournalEntry::sequence).toArray()));
            try (ResultSet row = query.executeQuery()) {
                for (JournalEntry entry : batch) {
                    row.next();
                    compare(entry, row.getLong(1), row.getLong(2));
                }
            }
        }
    }

    private void compare(JournalEntry entry, long found, long different) {
        if (different < entry.events()) {
            findings.differs("line " + entry.line() + ": of " + entry.events() + " acknowledged events of "
                    + entry.aggregateId() + " up to " + entry.sequence() + ", " + (entry.events() - different)
                    + " are missing");
        } else if (found > different) {
            findings.differs("line " + entry.line() + ": an acknowledged event of " + entry.aggregateId() + " up to "
                    + entry.sequence() + " is there more than once");
        }
    }

    private void checkReceipts(List<JournalEntry> batch) throws SQLException {
        Map<Integer, List<Found>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(RECEIPTS)) {
            query.setArray(
                    1, array("uuid", batch.stream().map(JournalEntry::receiptId).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getInt(1) - 1, place -> new ArrayList<>())
                            .add(new Found(row.getString(2), row.getLong(3)));
                }
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            compare(batch.get(i), found.getOrDefault(i, List.of()));
        }
    }

    private void compare(JournalEntry entry, List<Found> receipts) {
        if (receipts.size() != 1) {
            findings.differs("line " + entry.line() + ": the request has "
                    + (receipts.isEmpty() ? "no receipt" : "more than one receipt"));
        } else if (!receipts.getFirst().equals(new Found(entry.aggregateId(), entry.sequence()))) {
            findings.differs("line " + entry.line() + ": the receipt belongs to event "
                    + receipts.getFirst().sequence() + " of "
                    + receipts.getFirst().aggregateId()
                    + ", acknowledged was event " + entry.sequence() + " of " + entry.aggregateId());
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
