package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.Situation;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;

/** Writes on budget lines what the amendment that is being decided on does to them: with its decision, or not at all. */
public interface Postings {
    void post(List<BudgetAdjusted> adjustments, Situation situation);
}
