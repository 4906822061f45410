package nl.voortgang.web.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.query.budgetledger.Adjustment;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.jspecify.annotations.Nullable;

/** How lines of one kind and year came from adopted, amendment by amendment, to current and actual. Amounts are in cents, without a sign of their kind. */
public record Course(List<Step> steps) {
    /**
     * A step on the way.
     *
     * @param amount what it comes to, or changes
     * @param before where it begins: zero for what is no change
     * @param adjustment what changed, for a change
     * @param firstOfColumn whether it is the first one of its column
     */
    public record Step(
            int number,
            Column column,
            long amount,
            long before,
            @Nullable Adjustment adjustment,
            boolean firstOfColumn) {
        public long after() {
            return Math.addExact(before, amount);
        }

        public boolean isChange() {
            return column.isChange();
        }
    }

    static Course of(List<LedgerLine> lines) {
        List<Step> steps = new ArrayList<>();
        long adopted = sum(lines, LedgerLine::adoptedCents);
        steps.add(new Step(1, Column.ADOPTED, adopted, 0, null, true));
        long current = adopted;
        for (Change change : changes(lines)) {
            steps.add(
                    new Step(steps.size() + 1, Column.CHANGES, change.cents, current, change.first, steps.size() == 1));
            current = Math.addExact(current, change.cents);
        }
        steps.add(new Step(steps.size() + 1, Column.CURRENT, current, 0, null, true));
        if (lines.stream().anyMatch(line -> line.actualCents() != null)) {
            long actual = sum(lines, LedgerLine::actualCents);
            steps.add(new Step(steps.size() + 1, Column.ACTUAL, actual, 0, null, true));
            steps.add(new Step(
                    steps.size() + 1, Column.DIFFERENCE, Math.subtractExact(actual, current), current, null, true));
        }
        return new Course(List.copyOf(steps));
    }

    /** What an amendment changed on all the lines. */
    private record Change(Adjustment first, long cents) {
        Change plus(Change other) {
            return new Change(first, Math.addExact(cents, other.cents));
        }
    }

    private static List<Change> changes(List<LedgerLine> lines) {
        Map<UUID, Change> changes = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .sorted(Comparator.comparing(Adjustment::position))
                .forEach(each -> changes.merge(each.amendmentId(), new Change(each, each.amountCents()), Change::plus));
        return List.copyOf(changes.values());
    }

    private interface Amount {
        @Nullable
        Long of(LedgerLine line);
    }

    private static long sum(List<LedgerLine> lines, Amount amount) {
        long sum = 0;
        for (LedgerLine line : lines) {
            Long cents = amount.of(line);
            sum = Math.addExact(sum, cents == null ? 0 : cents);
        }
        return sum;
    }
}
