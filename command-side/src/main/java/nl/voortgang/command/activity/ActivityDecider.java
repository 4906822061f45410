package nl.voortgang.command.activity;

import java.util.List;
import java.util.Objects;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.AssignActivity;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.command.activity.ActivityCommand.RenumberActivity;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.activity.ActivityCommand.ReviseActivity;
import nl.voortgang.command.activity.ActivityCommand.WriteActivityNarrative;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;

/** The rules of an activity; those of its reports are in {@link StatusReporting}. */
final class ActivityDecider {
    private ActivityDecider() {}

    static List<ActivityEvent> decide(ActivityCommand command, ActivityState state, Situation situation) {
        return switch (command) {
            case PlanActivity plan -> plan(plan, state, situation);
            case ReviseActivity revise -> revise(revise, state, situation);
            case RenumberActivity renumber -> renumber(renumber, state);
            case RetireActivity retire -> retire(retire, state);
            case AssignActivity assign -> assign(assign, state, situation);
            case ReportStatus again when state.reports().has(again.reportId()) -> List.of();
            case ReportStatus report -> StatusReporting.report(report, state, running(state), situation);
            case ConfirmUnchanged again when state.reports().has(again.reportId()) -> List.of();
            case ConfirmUnchanged confirm -> StatusReporting.confirm(confirm, state, running(state), situation);
            case CorrectStatus again when state.reports().has(again.periodId(), again.correctionId()) -> List.of();
            case CorrectStatus correct -> StatusReporting.correct(correct, state, running(state), situation);
            case ReturnStatus back -> StatusReporting.sendBack(back, state, running(state), situation);
            case ApproveStatus again when state.reports().isApproved(again.periodId()) -> List.of();
            case ApproveStatus approve -> StatusReporting.approve(approve, state, running(state), situation);
            case WriteActivityNarrative write -> write(write, state, situation);
        };
    }

    private static List<ActivityEvent> plan(PlanActivity plan, ActivityState state, Situation situation) {
        ActivityPlanned wanted = new ActivityPlanned(
                plan.activityId(),
                plan.organisationId(),
                plan.code(),
                plan.title(),
                plan.description(),
                plan.parentId(),
                plan.completionYear());
        if (state.organisationId() != null) {
            if (ActivityState.evolve(ActivityState.NONE, wanted, situation.actor())
                    .equals(state)) {
                return List.of();
            }
            throw new Refused(Reason.ALREADY_EXISTS, "This activity exists already.");
        }
        Existing.organisation(plan.organisationId(), situation);
        if (plan.parentId() != null) {
            Existing.goalOrHeading(plan.parentId(), plan.organisationId(), situation);
        }
        return List.of(wanted);
    }

    private static List<ActivityEvent> revise(ReviseActivity revise, ActivityState state, Situation situation) {
        OrganisationId owner = running(state);
        if (revise.title().equals(state.title())
                && Objects.equals(revise.description(), state.description())
                && Objects.equals(revise.parentId(), state.parentId())
                && Objects.equals(revise.completionYear(), state.completionYear())) {
            return List.of();
        }
        if (revise.parentId() != null) {
            Existing.goalOrHeading(revise.parentId(), owner, situation);
        }
        return List.of(new ActivityRevised(
                revise.activityId(),
                owner,
                revise.title(),
                revise.description(),
                revise.parentId(),
                revise.completionYear(),
                revise.reason()));
    }

    private static List<ActivityEvent> renumber(RenumberActivity renumber, ActivityState state) {
        OrganisationId owner = running(state);
        return Objects.equals(renumber.code(), state.code())
                ? List.of()
                : List.of(new ActivityRenumbered(
                        renumber.activityId(), owner, state.code(), renumber.code(), renumber.reason()));
    }

    private static List<ActivityEvent> retire(RetireActivity retire, ActivityState state) {
        return state.retired()
                ? List.of()
                : List.of(new ActivityRetired(retire.activityId(), running(state), state.code(), retire.reason()));
    }

    private static List<ActivityEvent> assign(AssignActivity assign, ActivityState state, Situation situation) {
        OrganisationId owner = running(state);
        if (Objects.equals(assign.unit(), state.unit())) {
            return List.of();
        }
        if (assign.unit() != null) {
            Existing.unit(assign.unit(), owner, situation);
        }
        return List.of(new ActivityAssigned(assign.activityId(), owner, assign.unit()));
    }

    private static List<ActivityEvent> write(WriteActivityNarrative write, ActivityState state, Situation situation) {
        OrganisationId owner = running(state);
        Existing.sameOrganisation(write.narrative().periodId(), owner);
        return state.narratives().accepts(write.narrative(), Subject.of(write.activityId()), situation)
                ? List.of(new ActivityNarrativeWritten(write.activityId(), owner, write.narrative()))
                : List.of();
    }

    private static OrganisationId running(ActivityState state) {
        if (state.retired()) {
            throw new Refused(Reason.RETIRED, "This activity was retired: nothing more is reported on it.");
        }
        return Existing.owner(state.organisationId());
    }
}
