package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.log.LogStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection is by its own account.
 *
 * @param position of the last event that its rows account for
 * @param parked positions of events that it could not take in
 */
record ProjectionState(long position, Instant recordedAt, Set<Long> parked) {

    private record Letter(long position, String cause) {}

    /** Reads it, and says what is not as it should be; null where there is nothing to compare. */
    static @Nullable ProjectionState read(Connection connection, String name, Findings findings) throws SQLException {
        if (Lookup.exists(connection, name + "_next", "progress")) {
            findings.remark("It is being rebuilt. Compared are the tables that are in use.");
        }
        if (!Lookup.exists(connection, name, "progress") || !Lookup.exists(connection, name, "dead_letter")) {
            findings.remark("NOT checked: there is no such projection in this database.");
            return null;
        }
        List<ProjectionState> progress = Lookup.all(
                connection,
                "select position, recorded_at from " + name + ".progress",
                row -> new ProjectionState(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), Set.of()));
        if (progress.isEmpty()) {
            findings.remark("NOT checked: a rebuild was taking its place at this very moment. Check again.");
            return null;
        }
        if (progress.size() > 1) {
            findings.differs("it has " + progress.size() + " rows of progress instead of one");
            return null;
        }
        List<Letter> letters = Lookup.all(
                connection,
                "select position, cause from " + name + ".dead_letter order by position",
                row -> new Letter(row.getLong(1), row.getString(2)));
        letters.forEach(letter -> findings.differs(
                letter.position(), "the event was parked, so its rows are missing: " + letter.cause()));
        return new ProjectionState(
                progress.getFirst().position(),
                progress.getFirst().recordedAt(),
                letters.stream().map(Letter::position).collect(Collectors.toSet()));
    }

    /** Says where the position itself cannot be right. */
    void check(Connection connection, Findings findings) throws SQLException {
        long head = LogStream.head(connection);
        findings.remark("compared up to position " + position + " of " + head);
        Instant recorded = Lookup.first(
                connection,
                "select sequenced_at from event_store.log_position where position = ?",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                position);
        if (position > head) {
            findings.differs(position, "it accounts for events that are not there: the log ends at position " + head);
        } else if (position > 0 && !recordedAt.equals(recorded)) {
            findings.differs(position, "its moment is not the one at which that position was given");
        }
    }
}
