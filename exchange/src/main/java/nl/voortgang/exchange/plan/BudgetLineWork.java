package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Money;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Known;
import nl.voortgang.exchange.present.Present;
import org.jspecify.annotations.Nullable;

/** One budget line. An amount that is not given takes nothing away: there is no way to unsay one. */
final class BudgetLineWork extends Work {
    private final Setting setting;
    private final BudgetLineId id;
    private final BudgetLineKey line;
    private final Row row;

    BudgetLineWork(Setting setting, BudgetLineId id, BudgetLineKey line, Row row) {
        super(AggregateIds.of(id));
        this.setting = setting;
        this.id = id;
        this.line = line;
        this.row = row;
    }

    @Override
    List<Step> decide(Present present) {
        Known known = present.known(BudgetLineSheet.SHEET, Present.ITSELF);
        List<Column<?>> given = new ArrayList<>();
        for (Column<?> amount : List.of(BudgetLineSheet.ADOPTED, BudgetLineSheet.ACTUAL)) {
            if (row.value(amount) != null) {
                given.add(amount);
            }
        }
        if (known == null && given.isEmpty()) {
            return List.of(Step.settled(row, Outcome.UNCHANGED));
        }
        Draft draft = new Draft(row, setting, known);
        return List.of(draft.settle(given, () -> record(Set.copyOf(given)), changed -> change(changed, known)));
    }

    @Override
    public String lane(Stage stage) {
        return row.required(BudgetLineSheet.SUBJECT);
    }

    private Answer change(Set<Column<?>> changed, @Nullable Known known) {
        boolean adopted = known != null && known.value(BudgetLineSheet.ADOPTED) != null;
        return adopted && changed.contains(BudgetLineSheet.ADOPTED)
                ? new Refusal(
                        Reason.ALREADY_EXISTS,
                        "The adopted budget of this line is on record already; an amendment can change it.")
                : record(changed);
    }

    private Answer record(Set<Column<?>> amounts) {
        List<Staged> send = new ArrayList<>();
        Money adopted = row.get(BudgetLineSheet.ADOPTED);
        Money actual = row.get(BudgetLineSheet.ACTUAL);
        if (adopted != null && amounts.contains(BudgetLineSheet.ADOPTED)) {
            send.add(Staged.in(Stage.BUDGET_LINES, new AdoptBudget(id, setting.organisation(), line, adopted, null)));
        }
        if (actual != null && amounts.contains(BudgetLineSheet.ACTUAL)) {
            send.add(Staged.in(Stage.BUDGET_LINES, new RecordActual(id, setting.organisation(), line, actual, null)));
        }
        return new Answer.Send(send);
    }
}
