package nl.voortgang.command.activity;

import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an activity. Its budget is asked for with {@link nl.voortgang.command.budget.AmendmentCommand}. */
public sealed interface ActivityCommand extends Command {
    ActivityId activityId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(activityId());
    }

    record PlanActivity(
            ActivityId activityId,
            OrganisationId organisationId,
            @Nullable String code,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            @Nullable Integer completionYear)
            implements ActivityCommand {}

    record ReviseActivity(
            ActivityId activityId,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            @Nullable Integer completionYear,
            @Nullable FreeText reason)
            implements ActivityCommand {}

    record RenumberActivity(
            ActivityId activityId,
            @Nullable String code,
            @Nullable FreeText reason) implements ActivityCommand {}

    record RetireActivity(ActivityId activityId, FreeText reason) implements ActivityCommand {}

    /** Gives the activity its status for a period, as the first one there. */
    record ReportStatus(ActivityId activityId, ReportId reportId, PeriodId periodId, StatusRequest request)
            implements ActivityCommand {}

    /** Says that the newest report of an earlier period still holds. */
    record ConfirmUnchanged(ActivityId activityId, ReportId reportId, PeriodId periodId) implements ActivityCommand {}

    record CorrectStatus(
            ActivityId activityId, CorrectionId correctionId, PeriodId periodId, StatusRequest request, FreeText reason)
            implements ActivityCommand {}

    record ReturnStatus(ActivityId activityId, PeriodId periodId, FreeText reason) implements ActivityCommand {}

    record ApproveStatus(ActivityId activityId, PeriodId periodId) implements ActivityCommand {}

    record WriteActivityNarrative(ActivityId activityId, Narrative narrative) implements ActivityCommand {}
}
