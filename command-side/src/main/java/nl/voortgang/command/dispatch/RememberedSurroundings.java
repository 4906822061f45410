package nl.voortgang.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.Surroundings;
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
 * Looks once at each thing for many decisions that are written together. When one of those has changed by then, none of them is. Used by one
 * thread.
 */
final class RememberedSurroundings implements Surroundings {
    private final Surroundings looking;
    private final Map<OrganisationId, Optional<OrganisationState>> organisations = new HashMap<>();
    private final Map<PeriodId, Optional<PeriodState>> periods = new HashMap<>();
    private final Map<Subject, OrganisationId> owners = new HashMap<>();

    RememberedSurroundings(Surroundings looking) {
        this.looking = looking;
    }

    @Override
    public Optional<OrganisationState> organisation(OrganisationId id) {
        return organisations.computeIfAbsent(id, looking::organisation);
    }

    @Override
    public Optional<PeriodState> period(PeriodId id) {
        return periods.computeIfAbsent(id, looking::period);
    }

    /** What is booked on a line changes with each decision, so it is looked at anew. */
    @Override
    public Optional<BudgetLineState> budgetLine(BudgetLineId id) {
        return looking.budgetLine(id);
    }

    @Override
    public Optional<AmendmentState> amendment(AmendmentId id) {
        return looking.amendment(id);
    }

    /** That something does not exist is not remembered: nothing guards it, and one of the decisions may make it. */
    @Override
    public Optional<OrganisationId> ownerOf(Subject subject) {
        return Optional.ofNullable(
                owners.computeIfAbsent(subject, asked -> looking.ownerOf(asked).orElse(null)));
    }
}
