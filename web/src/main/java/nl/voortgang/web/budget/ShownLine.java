package nl.voortgang.web.budget;

import java.util.List;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.budgetledger.Adjustment;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.web.frame.Links;
import org.jspecify.annotations.Nullable;

/** A budget line with its amounts as money, and the difference between the current budget and what was really spent or received. */
public record ShownLine(LedgerLine line) {
    public @Nullable Money adopted() {
        return money(line.adoptedCents());
    }

    /** Null where nothing was ever budgeted on it. */
    public @Nullable Money current() {
        return line.adoptedCents() == null && line.adjustments().isEmpty() ? null : Money.ofCents(line.currentCents());
    }

    public @Nullable Money actual() {
        return money(line.actualCents());
    }

    /** Actual less current. */
    public @Nullable Money difference() {
        Money current = current();
        Money actual = actual();
        return current == null || actual == null ? null : actual.plus(current.negated());
    }

    public @Nullable Money adjusted() {
        return line.adjustments().isEmpty()
                ? null
                : changes().stream().map(Change::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What approved amendments changed, in the order in which they were approved. */
    public List<Change> changes() {
        return line.adjustments().stream().map(Change::new).toList();
    }

    /** An approved change of the line. */
    public record Change(Adjustment adjustment) {
        public Money amount() {
            return Money.ofCents(adjustment.amountCents());
        }
    }

    /** The page of the line. */
    public String href(OrganisationId organisation, Links links) {
        return LedgerLinks.line(organisation, line, links);
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : Money.ofCents(cents);
    }
}
