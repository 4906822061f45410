package nl.voortgang.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.budget.AmendmentState;
import nl.voortgang.command.budget.BudgetLineState;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Subject;

/** What a decision finds around it, made from the events that led there. */
public record World(
        Map<OrganisationId, OrganisationState> organisations,
        Map<PeriodId, PeriodState> periods,
        Map<Subject, OrganisationId> owners,
        Map<BudgetLineId, BudgetLineState> lines,
        Map<AmendmentId, AmendmentState> amendments)
        implements Surroundings {
    public static final World EMPTY = new World(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public World {
        organisations = Map.copyOf(organisations);
        periods = Map.copyOf(periods);
        owners = Map.copyOf(owners);
        lines = Map.copyOf(lines);
        amendments = Map.copyOf(amendments);
    }

    /** The world after these too; the controller caused them. */
    public World and(Event... events) {
        World world = this;
        for (Event event : events) {
            world = world.after(event, People.CONTROLLER);
        }
        return world;
    }

    private World after(Event event, ActorId actor) {
        Map<OrganisationId, OrganisationState> newOrganisations = new HashMap<>(organisations);
        Map<PeriodId, PeriodState> newPeriods = new HashMap<>(periods);
        Map<Subject, OrganisationId> newOwners = new HashMap<>(owners);
        Map<BudgetLineId, BudgetLineState> newLines = new HashMap<>(lines);
        Map<AmendmentId, AmendmentState> newAmendments = new HashMap<>(amendments);
        if (event instanceof OrganisationEvent e) {
            OrganisationState before = organisations.getOrDefault(e.organisationId(), OrganisationState.NONE);
            newOrganisations.put(e.organisationId(), OrganisationState.evolve(before, e));
        } else if (event instanceof PeriodEvent e) {
            PeriodState before = periods.getOrDefault(e.periodId(), PeriodState.NONE);
            newPeriods.put(e.periodId(), PeriodState.evolve(before, e, actor));
        } else if (event instanceof HeadingDefined e) {
            // Whoever asks for a theme may get a programme: both are headings. The reverse does not hold.
            newOwners.put(Subject.of(HeadingKind.THEME, e.headingId()), e.organisationId());
            newOwners.put(Subject.of(e.kind(), e.headingId()), e.organisationId());
        } else if (event instanceof GoalDefined e) {
            newOwners.put(Subject.of(e.goalId()), e.organisationId());
        } else if (event instanceof ActivityPlanned e) {
            newOwners.put(Subject.of(e.activityId()), e.organisationId());
        } else if (event instanceof BudgetLineEvent e) {
            BudgetLineState before = lines.getOrDefault(e.budgetLineId(), BudgetLineState.NONE);
            newLines.put(e.budgetLineId(), BudgetLineState.evolve(before, e));
        } else if (event instanceof AmendmentEvent e) {
            AmendmentState before = amendments.getOrDefault(e.amendmentId(), AmendmentState.NONE);
            newAmendments.put(e.amendmentId(), AmendmentState.evolve(before, e, actor));
        } else {
            throw new IllegalArgumentException("decisions do not look at " + event);
        }
        return new World(newOrganisations, newPeriods, newOwners, newLines, newAmendments);
    }

    @Override
    public Optional<OrganisationState> organisation(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id));
    }

    @Override
    public Optional<PeriodState> period(PeriodId id) {
        return Optional.ofNullable(periods.get(id));
    }

    @Override
    public Optional<BudgetLineState> budgetLine(BudgetLineId id) {
        return Optional.ofNullable(lines.get(id));
    }

    @Override
    public Optional<AmendmentState> amendment(AmendmentId id) {
        return Optional.ofNullable(amendments.get(id));
    }

    @Override
    public Optional<OrganisationId> ownerOf(Subject subject) {
        return Optional.ofNullable(owners.get(subject));
    }
}
