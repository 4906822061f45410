package nl.voortgang.command.goal;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a goal. */
public sealed interface GoalCommand extends Command {
    GoalId goalId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(goalId());
    }

    record DefineGoal(
            GoalId goalId,
            OrganisationId organisationId,
            @Nullable String code,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            List<String> references)
            implements GoalCommand {
        public DefineGoal {
            references = List.copyOf(references);
        }
    }

    record ReviseGoal(
            GoalId goalId,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            List<String> references,
            @Nullable FreeText reason)
            implements GoalCommand {
        public ReviseGoal {
            references = List.copyOf(references);
        }
    }

    record RenumberGoal(
            GoalId goalId, @Nullable String code, @Nullable FreeText reason) implements GoalCommand {}

    record RetireGoal(GoalId goalId, FreeText reason) implements GoalCommand {}

    /** Gives the goal its status for a period, as the first one there. */
    record AssessGoal(GoalId goalId, ReportId reportId, PeriodId periodId, StatusRequest request)
            implements GoalCommand {}

    record CorrectAssessment(
            GoalId goalId, CorrectionId correctionId, PeriodId periodId, StatusRequest request, FreeText reason)
            implements GoalCommand {}

    record WriteGoalNarrative(GoalId goalId, Narrative narrative) implements GoalCommand {}
}
