package nl.voortgang.command.goal;

import java.util.List;
import java.util.Objects;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Reports.Report;
import nl.voortgang.command.Situation;
import nl.voortgang.command.StatusRules;
import nl.voortgang.command.goal.GoalCommand.AssessGoal;
import nl.voortgang.command.goal.GoalCommand.CorrectAssessment;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.command.goal.GoalCommand.RenumberGoal;
import nl.voortgang.command.goal.GoalCommand.RetireGoal;
import nl.voortgang.command.goal.GoalCommand.ReviseGoal;
import nl.voortgang.command.goal.GoalCommand.WriteGoalNarrative;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.Subject;

/** The rules of a goal. */
final class GoalDecider {
    private GoalDecider() {}

    static List<GoalEvent> decide(GoalCommand command, GoalState state, Situation situation) {
        return switch (command) {
            case DefineGoal define -> define(define, state, situation);
            case ReviseGoal revise -> revise(revise, state, situation);
            case RenumberGoal renumber -> renumber(renumber, state);
            case RetireGoal retire ->
                state.retired()
                        ? List.of()
                        : List.of(new GoalRetired(retire.goalId(), running(state), state.code(), retire.reason()));
            case AssessGoal again when state.assessments().has(again.reportId()) -> List.of();
            case AssessGoal assess -> assess(assess, state, situation);
            case CorrectAssessment again
            when state.assessments().has(again.periodId(), again.correctionId()) -> List.of();
            case CorrectAssessment correct -> correct(correct, state, situation);
            case WriteGoalNarrative write -> write(write, state, situation);
        };
    }

    private static List<GoalEvent> define(DefineGoal define, GoalState state, Situation situation) {
        GoalDefined wanted = new GoalDefined(
                define.goalId(),
                define.organisationId(),
                define.code(),
                define.title(),
                define.description(),
                define.parentId(),
                define.references());
        if (state.organisationId() != null) {
            if (GoalState.evolve(GoalState.NONE, wanted, situation.actor()).equals(state)) {
                return List.of();
            }
            throw new Refused(Reason.ALREADY_EXISTS, "This goal exists already.");
        }
        Existing.organisation(define.organisationId(), situation);
        if (define.parentId() != null) {
            Existing.heading(define.parentId(), define.organisationId(), situation);
        }
        return List.of(wanted);
    }

    private static List<GoalEvent> revise(ReviseGoal revise, GoalState state, Situation situation) {
        OrganisationId owner = running(state);
        if (revise.title().equals(state.title())
                && Objects.equals(revise.description(), state.description())
                && Objects.equals(revise.parentId(), state.parentId())
                && revise.references().equals(state.references())) {
            return List.of();
        }
        if (revise.parentId() != null) {
            Existing.heading(revise.parentId(), owner, situation);
        }
        return List.of(new GoalRevised(
                revise.goalId(),
                owner,
                revise.title(),
                revise.description(),
                revise.parentId(),
                revise.references(),
                revise.reason()));
    }

    private static List<GoalEvent> renumber(RenumberGoal renumber, GoalState state) {
        OrganisationId owner = running(state);
        return Objects.equals(renumber.code(), state.code())
                ? List.of()
                : List.of(
                        new GoalRenumbered(renumber.goalId(), owner, state.code(), renumber.code(), renumber.reason()));
    }

    private static List<GoalEvent> assess(AssessGoal assess, GoalState state, Situation situation) {
        OrganisationId owner = running(state);
        StatusRules.admit(Subject.of(assess.goalId()), owner, assess.periodId(), situation);
        if (state.assessments().in(assess.periodId()).isPresent()) {
            throw new Refused(
                    Reason.ALREADY_REPORTED, "The goal has a status for this period already; it can be corrected.");
        }
        return List.of(new GoalAssessed(
                assess.goalId(),
                owner,
                assess.reportId(),
                assess.periodId(),
                StatusRules.details(assess.request(), owner, situation)));
    }

    private static List<GoalEvent> correct(CorrectAssessment correct, GoalState state, Situation situation) {
        OrganisationId owner = running(state);
        Report standing = state.assessments()
                .in(correct.periodId())
                .orElseThrow(() -> new Refused(
                        Reason.NOTHING_REPORTED, "There is no status for this period that could be corrected."));
        StatusRules.admit(Subject.of(correct.goalId()), owner, correct.periodId(), situation);
        StatusDetails details = StatusRules.details(correct.request(), owner, situation);
        if (details.equals(standing.details())) {
            throw new Refused(Reason.NOTHING_CHANGED, "The correction says the same as what stands there.");
        }
        return List.of(new AssessmentCorrected(
                correct.goalId(),
                owner,
                standing.reportId(),
                correct.correctionId(),
                correct.periodId(),
                details,
                correct.reason()));
    }

    private static List<GoalEvent> write(WriteGoalNarrative write, GoalState state, Situation situation) {
        OrganisationId owner = running(state);
        Existing.sameOrganisation(write.narrative().periodId(), owner);
        return state.narratives().accepts(write.narrative(), Subject.of(write.goalId()), situation)
                ? List.of(new GoalNarrativeWritten(write.goalId(), owner, write.narrative()))
                : List.of();
    }

    private static OrganisationId running(GoalState state) {
        if (state.retired()) {
            throw new Refused(Reason.RETIRED, "This goal was retired.");
        }
        return Existing.owner(state.organisationId());
    }
}
