package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.Money;

/** The rules of a budget line. What was adopted is adopted once: after that, only an amendment changes it. */
final class BudgetLineDecider {
    private BudgetLineDecider() {}

    static List<BudgetLineEvent> decide(BudgetLineCommand command, BudgetLineState state, Situation situation) {
        if (state.line() == null) {
            Existing.organisation(command.organisationId(), situation);
            Existing.subject(command.line().subject(), command.organisationId(), situation);
        } else if (!state.line().equals(command.line())) {
            throw new Refused(Reason.ALREADY_EXISTS, "This id belongs to another budget line.");
        }
        return switch (command) {
            case AdoptBudget adopt when adopt.adopted().equals(state.adopted()) -> List.of();
            case AdoptBudget adopt
            when state.adopted() != null ->
                throw new Refused(
                        Reason.ALREADY_EXISTS,
                        "The adopted budget of this line is on record already; an amendment can change it.");
            case AdoptBudget adopt ->
                List.of(new BudgetAdopted(
                        adopt.budgetLineId(), adopt.organisationId(), adopt.line(), unsigned(adopt.adopted())));
            case RecordActual actual when actual.actual().equals(state.actual()) -> List.of();
            case RecordActual actual ->
                List.of(new ActualRecorded(
                        actual.budgetLineId(), actual.organisationId(), actual.line(), unsigned(actual.actual())));
        };
    }

    private static Money unsigned(Money amount) {
        if (amount.isNegative()) {
            throw new Refused(
                    Reason.NEGATIVE_AMOUNT,
                    "Amounts of a budget line are unsigned: its kind says which side it is on.");
        }
        return amount;
    }
}
