package nl.voortgang.verifier.budget;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.DomainListener;
import nl.voortgang.verifier.event.Unreadable;

/** Everything that is checked of budgets. */
public final class BudgetVerification implements DomainListener, AutoCloseable {
    private final DecisionChecks decisions = new DecisionChecks();
    private final TransferChecks transfers = new TransferChecks();
    private final SumChecks sums;

    public BudgetVerification(Connection connection) {
        this.sums = new SumChecks(connection);
    }

    /** Looks at what there is to compare. */
    public void begin() throws SQLException {
        sums.begin();
    }

    @Override
    public void at(DomainEvent event) {
        try {
            sums.at(event);
            if (event.name().startsWith("amendment.")) {
                decisions.at(event);
            }
            if (event.name().equals("amendment.proposed")) {
                transfers.proposed(event);
            }
        } catch (Unreadable e) {
            sums.findings().getLast().differs(event.position(), event.name() + ": " + e.getMessage());
        }
    }

    @Override
    public void end() throws SQLException {
        transfers.end();
        sums.end();
    }

    public Stream<Check> checks() {
        List<Findings> all = new ArrayList<>(sums.findings());
        all.add(decisions.findings());
        all.add(transfers.findings());
        return all.stream().map(Findings::toCheck);
    }

    @Override
    public void close() throws SQLException {
        sums.close();
    }
}
