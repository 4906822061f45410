package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Money;
import nl.voortgang.exchange.format.BudgetLineSheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Known;
import nl.voortgang.exchange.present.Present;
import org.jspecify.annotations.Nullable;

/** One budget line. An amount that is not given takes nothing away: there is no way to unsay one. */
final class BudgetLineWork extends Work {
    private static final List<Column<?>> ADOPTION = List.of(
            BudgetLineSheet.ADOPTED,
            BudgetLineSheet.DECISION_NUMBER,
            BudgetLineSheet.DECISION_BODY,
            BudgetLineSheet.DECISION_DATE);
    private static final List<Column<?>> SPENDING = List.of(BudgetLineSheet.ACTUAL, BudgetLineSheet.ACTUAL_AS_OF);
    private static final List<Column<?>> SAID =
            Stream.concat(ADOPTION.stream(), SPENDING.stream()).toList();

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
        for (Column<?> column : SAID) {
            if (row.value(column) != null) {
                given.add(column);
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
        return adopted && ADOPTION.stream().anyMatch(changed::contains)
                ? new Refusal(
                        Reason.ALREADY_EXISTS,
                        "The adopted budget of this line is on record already; an amendment can change it.")
                : record(changed);
    }

    private Answer record(Set<Column<?>> columns) {
        List<Staged> send = new ArrayList<>();
        Money adopted = row.get(BudgetLineSheet.ADOPTED);
        Money actual = row.get(BudgetLineSheet.ACTUAL);
        if (adopted != null && columns.contains(BudgetLineSheet.ADOPTED)) {
            send.add(Staged.in(
                    Stage.BUDGET_LINES, new AdoptBudget(id, setting.organisation(), line, adopted, decision())));
        }
        if (actual != null && SPENDING.stream().anyMatch(columns::contains)) {
            send.add(Staged.in(
                    Stage.BUDGET_LINES,
                    new RecordActual(id, setting.organisation(), line, actual, row.get(BudgetLineSheet.ACTUAL_AS_OF))));
        }
        return new Answer.Send(send);
    }

    private @Nullable Decision decision() {
        String number = row.get(BudgetLineSheet.DECISION_NUMBER);
        return number == null
                ? null
                : new Decision(
                        number,
                        row.required(BudgetLineSheet.DECISION_BODY),
                        row.required(BudgetLineSheet.DECISION_DATE));
    }
}
