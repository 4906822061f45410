package nl.voortgang.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.database.Snapshot;
import nl.voortgang.verifier.log.LogListener;
import nl.voortgang.verifier.log.LogStream;
import nl.voortgang.verifier.log.LogVerification;

/**
 * Checks a database against itself and against what lies outside it, as it was at one moment.
 *
 * <p>Reads, and never writes. Whoever reads a good report knows what {@link Report} lists and no more: the remarks say what was not checked.
 */
public final class Verification {
    private final Evidence evidence;
    private final Set<Part> parts;
    private final ProgressListener progress;

    public Verification(Evidence evidence, Set<Part> parts, ProgressListener progress) {
        this.evidence = evidence;
        this.parts = Set.copyOf(parts);
        this.progress = progress;
    }

    /**
     * Checks what the connection leads to.
     *
     * @param connection with no transaction under way; it is given back as it was, and not closed
     * @throws BadEvidence where nothing could be checked
     * @throws SQLException where the database failed; nothing is known then
     */
    public Report run(Connection connection) throws SQLException {
        try (LogVerification log = new LogVerification(evidence);
                Snapshot snapshot = Snapshot.of(connection)) {
            return check(snapshot.connection(), log);
        }
    }

    private Report check(Connection connection, LogVerification log) throws SQLException {
        if (!Lookup.exists(connection, "event_store", "log_position")) {
            throw new BadEvidence("there is no event store in this database");
        }
        List<LogListener> listeners = new ArrayList<>();
        Stream<Check> checks = Stream.of();
        long head = LogStream.head(connection);
        if (parts.contains(Part.LOG)) {
            listeners.addAll(log.begin(connection));
        }
        new LogStream(connection, !parts.equals(Set.of(Part.LOG)), listeners).run(progress);
        if (parts.contains(Part.LOG)) {
            log.complete(connection, head, progress);
            checks = Stream.concat(checks, log.checks());
        }
        return new Report(head, checks.toList());
    }
}
