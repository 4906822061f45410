package nl.voortgang.verifier.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Unreadable;
import nl.voortgang.verifier.projection.LineName;

/** What an amendment would do to one line, or what was booked on it. */
record Change(UUID line, long year, String kind, BigInteger cents, boolean incidental) {

    /** Those of a proposal, in its order. */
    static List<Change> proposed(DomainEvent event) {
        List<Change> changes = new ArrayList<>();
        for (Fields each : event.says().parts("lines")) {
            changes.add(of(event, each));
        }
        return changes;
    }

    /** That of a booking. */
    static Change booked(DomainEvent event) {
        return of(event, event.says());
    }

    private static Change of(DomainEvent event, Fields says) {
        LineName name = LineName.of(event, says.part("line"));
        return new Change(
                name.key(),
                name.fiscalYear(),
                name.kind(),
                BigInteger.valueOf(says.number("amount")),
                says.truth("incidental"));
    }

    Change negated() {
        return new Change(line, year, kind, cents.negate(), incidental);
    }

    /** What it costs: expenses and additions to reserves as they are, income and withdrawals from reserves with the sign changed. */
    BigInteger cost() {
        return switch (kind) {
            case "EXPENSE", "RESERVE_ADDITION" -> cents;
            case "INCOME", "RESERVE_WITHDRAWAL" -> cents.negate();
            default -> throw new Unreadable("a budget line of an unknown kind, " + kind);
        };
    }
}
