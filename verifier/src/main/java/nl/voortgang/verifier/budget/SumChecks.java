package nl.voortgang.verifier.budget;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.database.Cursor;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.projection.LineName;
import org.jspecify.annotations.Nullable;

/** That every budget line is adopted once, and that this and the approved amendments are what the ledger shows as its current budget. */
final class SumChecks implements AutoCloseable {
    private static final String SHOWN = """
            with known as (select position from budget_ledger.progress),
            adopted as (
                select line.line_key, line.adopted_cents from budget_ledger.line, known
                where line.from_position <= known.position and known.position < line.to_position),
            adjusted as (
                select l.line_key, sum(l.amount_cents) as cents from budget_ledger.amendment_line l
                join budget_ledger.amendment a on a.id = l.amendment_id
                join budget_ledger.outcome o on o.amendment_id = l.amendment_id and o.state = 'APPROVED'
                join known on o.position <= known.position
                group by l.line_key)
            select line_key, coalesce(adopted.adopted_cents, 0) + coalesce(adjusted.cents, 0)
            from adopted full join adjusted using (line_key)""";

    private final Findings adoptions = new Findings(Part.BUDGET, "the budget of each line was adopted at most once");
    private final Findings sums = new Findings(
            Part.BUDGET, "the adopted budget and the approved amendments of each line are what the ledger shows");
    private final Set<UUID> adopted = new HashSet<>();
    private final Map<UUID, Sum> lines = new HashMap<>();
    private final Map<String, List<Change>> open = new HashMap<>();
    private final Connection connection;
    private @Nullable Long known;
    private @Nullable Cursor<Shown> ledger;

    /**
     * What a line comes to.
     *
     * @param changedAt the last event that changed it
     */
    private record Sum(BigInteger cents, long changedAt) {
        static final Sum NOTHING = new Sum(BigInteger.ZERO, 0);
    }

    private record Shown(UUID line, BigInteger cents) {
        static Shown read(ResultSet row) throws SQLException {
            return new Shown(row.getObject(1, UUID.class), row.getBigDecimal(2).toBigInteger());
        }
    }

    SumChecks(Connection connection) {
        this.connection = connection;
    }

    List<Findings> findings() {
        return List.of(adoptions, sums);
    }

    void begin() throws SQLException {
        known = Lookup.exists(connection, "budget_ledger", "progress")
                ? Lookup.first(connection, "select position from budget_ledger.progress", row -> row.getLong(1))
                : null;
        if (known == null) {
            sums.remark("NOT checked: there is no budget ledger in this database.");
        } else {
            sums.remark("compared up to position " + known);
            // Now, so that a rebuild that ends meanwhile changes nothing.
            ledger = Cursor.open(connection, SHOWN, Shown::read);
        }
    }

    void at(DomainEvent event) {
        Fields says = event.says();
        boolean isKnown = known != null && event.position() <= known;
        switch (event.name()) {
            case "budget-line.adopted" -> adopted(event, says, isKnown);
            case "budget-line.adjusted", "budget-line.actual-recorded" ->
                change(LineName.of(event, says.part("line")).key(), BigInteger.ZERO, event, isKnown);
            case "amendment.proposed" -> open.put(says.id("amendmentId"), Change.proposed(event));
            case "amendment.rejected", "amendment.withdrawn" -> open.remove(says.id("amendmentId"));
            case "amendment.approved" -> {
                // Approved a second time, or after it was rejected, it changes nothing.
                List<Change> changes = open.remove(says.id("amendmentId"));
                if (changes != null) {
                    changes.forEach(each -> change(each.line(), each.cents(), event, isKnown));
                }
            }
            default -> {}
        }
    }

    private void adopted(DomainEvent event, Fields says, boolean isKnown) {
        UUID line = LineName.of(event, says.part("line")).key();
        adoptions.checked();
        if (!adopted.add(line)) {
            adoptions.differs(event.position(), "the budget of this line had been adopted before");
        }
        change(line, BigInteger.valueOf(says.number("adopted")), event, isKnown);
    }

    private void change(UUID line, BigInteger cents, DomainEvent event, boolean isKnown) {
        if (isKnown) {
            Sum before = lines.getOrDefault(line, Sum.NOTHING);
            lines.put(line, new Sum(before.cents().add(cents), event.position()));
        }
    }

    void end() throws SQLException {
        if (ledger == null) {
            return;
        }
        for (Shown shown = ledger.next(); shown != null; shown = ledger.next()) {
            compare(shown, lines.remove(shown.line()));
        }
        for (Sum missing : lines.values()) {
            sums.checked();
            sums.differs(missing.changedAt(), "the ledger does not show this line");
        }
    }

    @Override
    public void close() throws SQLException {
        if (ledger != null) {
            ledger.close();
        }
    }

    private void compare(Shown shown, @Nullable Sum sum) {
        sums.checked();
        if (sum == null) {
            sums.differs("the ledger shows line " + shown.line() + ", which no event speaks of");
        } else if (!sum.cents().equals(shown.cents())) {
            sums.differs(
                    sum.changedAt(),
                    "the ledger shows " + shown.cents() + " cents for this line, the events come to " + sum.cents());
        }
    }
}
