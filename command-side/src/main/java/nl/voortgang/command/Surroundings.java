package nl.voortgang.command;

import java.util.Optional;
import nl.voortgang.command.budget.AmendmentState;
import nl.voortgang.command.budget.BudgetLineState;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Subject;

/**
 * Other aggregates as they are at the moment of decision.
 *
 * <p>Organisations, periods and budget lines looked at here are guarded: when one changes before the decision is written, nothing is written and the
 * decision is made anew.
 */
public interface Surroundings {
    Optional<OrganisationState> organisation(OrganisationId id);

    Optional<PeriodState> period(PeriodId id);

    /** Guarded too: what is booked on a line rests on what it came to. */
    Optional<BudgetLineState> budgetLine(BudgetLineId id);

    /** Needs no guard where it was decided on: that is final. */
    Optional<AmendmentState> amendment(AmendmentId id);

    /** Whose it is, where it exists. Needs no guard: nothing that exists ever ceases to. */
    Optional<OrganisationId> ownerOf(Subject subject);
}
