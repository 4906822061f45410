package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Compares the passages by which the trail is searched with the stored entries that they were made of. These are compared with the events
 * elsewhere: texts are known there by their fingerprints alone, and a passage has their words.
 */
final class PassageCheck implements AutoCloseable {
    private final Findings findings;
    private final Cursor<PassageEntry> entries;
    private final Cursor<Stored> passages;
    private long rows;

    private record Stored(String organisation, long last, long first, String events, String words) {
        static Stored read(ResultSet row) throws SQLException {
            return new Stored(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5));
        }

        String named() {
            return "passage [" + organisation + ", " + last + "]";
        }

        /** Whether it comes before the passage that ends with this event. */
        boolean isBefore(@Nullable PassageEntry end) {
            if (end == null) {
                return true;
            }
            int order = organisation.compareTo(end.organisation());
            return order < 0 || (order == 0 && last < end.position());
        }
    }

    /** Begins to read at once, so that a rebuild that ends meanwhile changes nothing. */
    PassageCheck(Connection connection, Findings findings) throws SQLException {
        this.findings = findings;
        this.passages = Cursor.open(connection, """
                select organisation, last_position, first_position, events, words from audit_trail.passage
                order by organisation collate "C", last_position
                """, Stored::read);
        this.entries = Cursor.open(connection, """
                select organisation, position, event, actor, subject_code, subject_title, item, reason, changes::text
                from audit_trail.entry order by organisation collate "C", position
                """, PassageEntry::read);
    }

    void run() throws SQLException {
        List<PassageEntry> open = new ArrayList<>();
        for (PassageEntry entry = entries.next(); entry != null; entry = entries.next()) {
            if (!open.isEmpty() && !open.getFirst().organisation().equals(entry.organisation())) {
                open.clear();
            }
            open.add(entry);
            if (entry.endsItsPassage()) {
                compare(new ExpectedPassage(open), entry);
                open.clear();
            }
        }
        reportBefore(null);
        findings.remark("passage " + rows);
    }

    private void compare(ExpectedPassage expected, PassageEntry end) throws SQLException {
        reportBefore(end);
        Stored stored = passages.peek();
        if (stored == null
                || stored.last() != end.position()
                || !stored.organisation().equals(end.organisation())) {
            findings.differs(
                    end.position(), "passage: there is no row that ends with this event of " + end.organisation());
            return;
        }
        Stored unused = passages.next();
        rows++;
        findings.checked();
        List<String> different = new ArrayList<>();
        if (stored.first() != expected.first()) {
            different.add("first_position is another one");
        }
        if (!stored.events().equals(expected.events())) {
            different.add("events is another one");
        }
        if (!stored.words().equals(expected.words())) {
            different.add("words is another one");
        }
        if (!different.isEmpty()) {
            findings.differs(end.position(), stored.named() + ": " + String.join(", ", different));
        }
    }

    private void reportBefore(@Nullable PassageEntry end) throws SQLException {
        for (Stored next = passages.peek(); next != null && next.isBefore(end); next = passages.peek()) {
            findings.differs(next.named() + ": no event of the organisation ends such a row");
            Stored unused = passages.next();
        }
    }

    @Override
    public void close() throws SQLException {
        try (passages) {
            entries.close();
        }
    }
}
