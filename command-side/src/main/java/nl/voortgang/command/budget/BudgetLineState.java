package nl.voortgang.command.budget;

import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A budget line as decisions need it; {@code line} is null as long as nothing was recorded on it.
 *
 * @param adjusted what approved amendments come to
 * @param actual the newest one
 */
public record BudgetLineState(
        @Nullable BudgetLineKey line,
        @Nullable Money adopted,
        Money adjusted,
        @Nullable ActualRecorded actual) {
    public static final BudgetLineState NONE = new BudgetLineState(null, null, Money.ZERO, null);

    /** The state after one more event. */
    public static BudgetLineState evolve(BudgetLineState state, BudgetLineEvent event) {
        return switch (event) {
            case BudgetAdopted e -> new BudgetLineState(e.line(), e.adopted(), state.adjusted, state.actual);
            case BudgetAdjusted e ->
                new BudgetLineState(e.line(), state.adopted, state.adjusted.plus(e.amount()), state.actual);
            case ActualRecorded e -> new BudgetLineState(e.line(), state.adopted, state.adjusted, e);
        };
    }

    /** What was adopted and every adjustment together. */
    public Money current() {
        return adopted == null ? adjusted : adopted.plus(adjusted);
    }
}
