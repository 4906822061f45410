package nl.voortgang.web.budget;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.StageTotals;
import nl.voortgang.query.budgetledger.Totals;
import org.jspecify.annotations.Nullable;

/** What some lines of one kind and year come to at each stage, in cents; null where nothing is known of a stage. */
public record Figures(
        @Nullable Long adopted,
        @Nullable Long changes,
        @Nullable Long current,
        @Nullable Long actual) {
    static final Figures NOTHING = new Figures(null, null, null, null);

    /** @param of what to take from each stage */
    static Figures of(List<LedgerLine> lines, Function<StageTotals, Long> of) {
        Totals totals = Totals.of(lines);
        boolean adopted = lines.stream().anyMatch(line -> line.adoptedCents() != null);
        boolean changed = lines.stream().anyMatch(line -> !line.adjustments().isEmpty());
        StageTotals actual = totals.actual();
        return new Figures(
                adopted ? of.apply(totals.adopted()) : null,
                changed ? of.apply(totals.adjusted()) : null,
                adopted || changed ? of.apply(totals.current()) : null,
                actual == null ? null : of.apply(actual));
    }

    /** Actual less current. */
    private @Nullable Long difference() {
        return current == null || actual == null ? null : Long.valueOf(Math.subtractExact(actual, current));
    }

    public @Nullable Long in(Column column) {
        return switch (column) {
            case ADOPTED -> adopted;
            case CHANGES -> changes;
            case CURRENT -> current;
            case ACTUAL -> actual;
            case DIFFERENCE -> difference();
        };
    }

    boolean isEmpty() {
        return Objects.equals(this, NOTHING);
    }
}
