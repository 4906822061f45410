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
            Existing.taskField(command.line());
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
                        adopt.budgetLineId(),
                        adopt.organisationId(),
                        adopt.line(),
                        unsigned(adopt.adopted()),
                        adopt.decision()));
            case RecordActual actual -> record(actual, state);
        };
    }

    private static List<BudgetLineEvent> record(RecordActual actual, BudgetLineState state) {
        ActualRecorded wanted = new ActualRecorded(
                actual.budgetLineId(),
                actual.organisationId(),
                actual.line(),
                unsigned(actual.actual()),
                actual.asOf());
        // The same amount up to another day is news; without a day it says nothing new.
        ActualRecorded known = state.actual();
        boolean same = known != null
                && known.actual().equals(wanted.actual())
                && (wanted.asOf() == null || wanted.asOf().equals(known.asOf()));
        return same ? List.of() : List.of(wanted);
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
