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
    private final ReversalChecks reversals = new ReversalChecks();
    private final NumberChecks numbers = new NumberChecks();
    private final BookingChecks bookings = new BookingChecks();
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
            bookings.at(event);
            decisions.at(event);
            if (event.name().startsWith("amendment.")) {
                reversals.at(event);
                numbers.at(event);
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
        bookings.end();
        decisions.end();
        sums.end();
    }

    public Stream<Check> checks() {
        List<Findings> all = new ArrayList<>(sums.findings());
        all.addAll(bookings.findings());
        all.addAll(List.of(decisions.findings(), numbers.findings(), transfers.findings(), reversals.findings()));
        return all.stream().map(Findings::toCheck);
    }

    @Override
    public void close() throws SQLException {
        sums.close();
    }
}
