package nl.voortgang.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.voortgang.verifier.access.AccessVerification;
import nl.voortgang.verifier.authority.AuthorityVerification;
import nl.voortgang.verifier.budget.BudgetVerification;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.database.Snapshot;
import nl.voortgang.verifier.event.DomainListener;
import nl.voortgang.verifier.event.EventReading;
import nl.voortgang.verifier.log.LogListener;
import nl.voortgang.verifier.log.LogStream;
import nl.voortgang.verifier.log.LogVerification;
import nl.voortgang.verifier.projection.ProjectionVerification;
import nl.voortgang.verifier.publication.PublicationVerification;

/**
 * Checks a database against itself and against what lies outside it, as it was at one moment.
 *
 * <p>Reads, and never writes. Whoever reads a good report knows what {@link Report} lists and no more: the remarks say what was not checked.
 */
public final class Verification {
    private final Evidence evidence;
    private final Set<Part> parts;
    private final ProgressListener progress;
    private final long upTo;
    private final Scope scope;

    public Verification(Evidence evidence, Set<Part> parts, ProgressListener progress) {
        this(evidence, parts, progress, Long.MAX_VALUE, Scope.ALL);
    }

    private Verification(Evidence evidence, Set<Part> parts, ProgressListener progress, long upTo, Scope scope) {
        this.evidence = evidence;
        this.parts = Set.copyOf(parts);
        this.progress = progress;
        this.upTo = upTo;
        this.scope = scope;
    }

    /**
     * Folds the events again up to a position, and compares what the projections say of it. Nothing is said of the log itself and of what came
     * later, nor of what a projection keeps of the present alone.
     *
     * @param scope whose events are compared with what the projections made of them
     */
    public static Verification replay(long upTo, Scope scope, ProgressListener progress) {
        return new Verification(Evidence.NONE, Set.of(Part.PROJECTIONS), progress, upTo, scope);
    }

    /**
     * Checks what the connection leads to.
     *
     * @param connection with no transaction under way; it is given back as it was, and not closed
     * @throws BadEvidence where nothing could be checked
     * @throws SQLException where the database failed; nothing is known then
     */
    public Report run(Connection connection) throws SQLException {
        AccessVerification access = new AccessVerification(evidence);
        try (LogVerification log = new LogVerification(evidence);
                Snapshot snapshot = Snapshot.of(connection)) {
            return check(snapshot.connection(), log, access);
        }
    }

    private Report check(Connection connection, LogVerification log, AccessVerification access) throws SQLException {
        if (!Lookup.exists(connection, "event_store", "log_position")) {
            throw new BadEvidence("there is no event store in this database");
        }
        long head = Math.min(upTo, LogStream.head(connection));
        try (ProjectionVerification projections = new ProjectionVerification(connection, upTo, scope);
                BudgetVerification budgets = new BudgetVerification(connection)) {
            AuthorityVerification authority = new AuthorityVerification();
            PublicationVerification publications = new PublicationVerification(connection);
            List<DomainListener> readers = readers(projections, budgets, authority, publications);
            EventReading reading = new EventReading(partOfReading(), readers);
            List<LogListener> listeners = new ArrayList<>();
            if (parts.contains(Part.LOG)) {
                listeners.addAll(log.begin(connection));
            }
            if (!readers.isEmpty()) {
                listeners.add(reading);
            }
            if (!listeners.isEmpty()) {
                new LogStream(connection, !readers.isEmpty(), listeners, upTo).run(progress);
            }
            if (parts.contains(Part.LOG)) {
                log.complete(connection, head, progress);
            }
            List<Check> checks = checks(log, reading, projections, budgets, authority, publications);
            if (parts.contains(Part.ACCESS)) {
                access.run(connection, progress);
                checks.addAll(access.checks().toList());
            }
            return new Report(head, checks);
        }
    }

    /** That every event can be read is part of whatever needs to know what they say. */
    private Part partOfReading() {
        return Stream.of(Part.PROJECTIONS, Part.BUDGET, Part.AUTHORITY)
                .filter(parts::contains)
                .findFirst()
                .orElse(Part.PUBLICATION);
    }

    /** Those who must know what the events say. */
    private List<DomainListener> readers(
            ProjectionVerification projections,
            BudgetVerification budgets,
            AuthorityVerification authority,
            PublicationVerification publications)
            throws SQLException {
        List<DomainListener> readers = new ArrayList<>();
        if (parts.contains(Part.PROJECTIONS)) {
            projections.begin();
            readers.add(projections);
        }
        if (parts.contains(Part.BUDGET)) {
            budgets.begin();
            readers.add(budgets);
        }
        if (parts.contains(Part.AUTHORITY)) {
            readers.add(authority);
        }
        if (parts.contains(Part.PUBLICATION)) {
            publications.begin();
            readers.add(publications);
        }
        return readers;
    }

    private List<Check> checks(
            LogVerification log,
            EventReading reading,
            ProjectionVerification projections,
            BudgetVerification budgets,
            AuthorityVerification authority,
            PublicationVerification publications) {
        List<Check> checks = new ArrayList<>(log.checks().toList());
        if (parts.stream().anyMatch(part -> part != Part.LOG && part != Part.ACCESS)) {
            checks.add(reading.findings().toCheck());
        }
        if (parts.contains(Part.PROJECTIONS)) {
            checks.addAll(projections.checks().toList());
        }
        if (parts.contains(Part.BUDGET)) {
            checks.addAll(budgets.checks().toList());
        }
        if (parts.contains(Part.AUTHORITY)) {
            checks.addAll(authority.checks().toList());
        }
        if (parts.contains(Part.PUBLICATION)) {
            checks.addAll(publications.checks().toList());
        }
        return checks;
    }
}
