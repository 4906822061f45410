package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.Scope;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

/** Compares one projection with what the events say, up to the projection's own position. */
final class ProjectionCheck implements AutoCloseable {
    private final Fold fold;
    private final Findings findings;
    private final List<TableCheck> tables = new ArrayList<>();
    private final List<Table> names = new ArrayList<>();
    private final long upTo;
    private final Scope scope;
    private @Nullable ProjectionState state;

    /**
     * What is compared.
     *
     * @param upTo the last position of it
     * @param scope whose events are
     */
    ProjectionCheck(Fold fold, long upTo, Scope scope) {
        this.fold = fold;
        this.upTo = upTo;
        this.scope = scope;
        this.findings = new Findings(Part.PROJECTIONS, fold.projection() + ": each row is what the events say");
    }

    Findings findings() {
        return findings;
    }

    void begin(Connection connection) throws SQLException {
        state = ProjectionState.read(connection, fold.projection(), findings);
        if (state == null) {
            return;
        }
        state.check(connection, findings);
        for (Table table : fold.tables()) {
            if (Shape.fits(connection, fold.projection(), table, findings)) {
                tables.add(
                        new TableCheck(connection, fold.projection(), table, findings, upTo, scope.equals(Scope.ALL)));
                names.add(table);
            }
        }
        if (upTo == Long.MAX_VALUE) {
            fold.begin(connection, findings);
        } else {
            findings.remark("compared up to position " + upTo + " alone");
        }
        if (!scope.equals(Scope.ALL)) {
            findings.remark(
                    "compared is what events of " + scope + " made; rows that no event made are not looked for");
        }
    }

    void at(DomainEvent event, Outline.@Nullable Change change) throws SQLException {
        if (state == null
                || event.position() > state.position()
                || state.parked().contains(event.position())) {
            return;
        }
        Rows rows = new Rows();
        try {
            fold.apply(event, change, rows);
        } catch (Unreadable e) {
            findings.differs(event.position(), event.name() + ": " + e.getMessage());
        }
        for (TableCheck table : tables) {
            table.at(event.position(), rows, scope.includes(event));
        }
    }

    void end() throws SQLException {
        if (state == null) {
            return;
        }
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            tables.get(i).end();
            counts.add(names.get(i).name() + " " + tables.get(i).rows());
        }
        findings.remark("rows: " + counts.stream().collect(Collectors.joining(", ")));
        fold.end();
    }

    @Override
    public void close() throws SQLException {
        for (TableCheck table : tables) {
            table.close();
        }
        fold.close();
    }
}
