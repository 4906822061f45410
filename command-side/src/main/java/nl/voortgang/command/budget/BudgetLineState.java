package nl.voortgang.command.budget;

import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Money;
import org.jspecify.annotations.Nullable;

/** A budget line as decisions need it; {@code line} is null as long as nothing was recorded on it. */
record BudgetLineState(
        @Nullable BudgetLineKey line,
        @Nullable Money adopted,
        @Nullable Money actual) {
    static final BudgetLineState NONE = new BudgetLineState(null, null, null);

    static BudgetLineState evolve(BudgetLineState state, BudgetLineEvent event) {
        return switch (event) {
            case BudgetAdopted e -> new BudgetLineState(e.line(), e.adopted(), state.actual);
            case ActualRecorded e -> new BudgetLineState(e.line(), state.adopted, e.actual());
        };
    }
}
