package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Scope;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.DomainListener;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

/** All projections, compared while the log is read once. */
public final class ProjectionVerification implements DomainListener, AutoCloseable {
    private final Outline outline = new Outline();
    private final Connection connection;
    private final List<ProjectionCheck> checks;

    /**
     * What is compared.
     *
     * @param upTo the last position of it
     * @param scope whose events are
     */
    public ProjectionVerification(Connection connection, long upTo, Scope scope) {
        this.connection = connection;
        this.checks = Stream.<Fold>of(
                        new OutlineFold(),
                        new StatusTimelineFold(),
                        new StatusMatrixFold(),
                        new AuditTrailFold(),
                        new CollectionProgressFold(),
                        new BudgetLedgerFold(),
                        new IndicatorsFold(),
                        new PublicationFold(),
                        new AccessFold())
                .map(fold -> new ProjectionCheck(fold, upTo, scope))
                .toList();
    }

    /** Looks at what there is to compare. */
    public void begin() throws SQLException {
        for (ProjectionCheck check : checks) {
            check.begin(connection);
        }
    }

    @Override
    public void at(DomainEvent event) throws SQLException {
        Outline.Change change = changeBy(event);
        for (ProjectionCheck check : checks) {
            check.at(event, change);
        }
    }

    private Outline.@Nullable Change changeBy(DomainEvent event) {
        try {
            return outline.apply(event);
        } catch (Unreadable e) {
            checks.getFirst().findings().differs(event.position(), event.name() + ": " + e.getMessage());
            return null;
        }
    }

    @Override
    public void end() throws SQLException {
        for (ProjectionCheck check : checks) {
            check.end();
        }
    }

    public Stream<Check> checks() {
        return checks.stream().map(check -> check.findings().toCheck());
    }

    @Override
    public void close() throws SQLException {
        for (ProjectionCheck check : checks) {
            check.close();
        }
    }
}
