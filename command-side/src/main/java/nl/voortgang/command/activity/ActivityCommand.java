package nl.voortgang.command.activity;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.OverriddenHint;
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

    /**
     * Has a unit report on the activity from now on.
     *
     * @param unit its code; null for none
     */
    record AssignActivity(ActivityId activityId, @Nullable String unit) implements ActivityCommand {}

    /**
     * Gives the activity its status for a period, as the first one there.
     *
     * @param overridden what looked wrong about it, and was handed in all the same
     */
    record ReportStatus(
            ActivityId activityId,
            ReportId reportId,
            PeriodId periodId,
            StatusRequest request,
            List<OverriddenHint> overridden)
            implements ActivityCommand {
        public ReportStatus {
            overridden = List.copyOf(overridden);
        }

        /** One about which nothing looked wrong. */
        public ReportStatus(ActivityId activityId, ReportId reportId, PeriodId periodId, StatusRequest request) {
            this(activityId, reportId, periodId, request, List.of());
        }
    }

    /**
     * Says that the newest report of an earlier period still holds.
     *
     * @param overridden what looked wrong about that, and was said all the same
     */
    record ConfirmUnchanged(
            ActivityId activityId, ReportId reportId, PeriodId periodId, List<OverriddenHint> overridden)
            implements ActivityCommand {
        public ConfirmUnchanged {
            overridden = List.copyOf(overridden);
        }

        public ConfirmUnchanged(ActivityId activityId, ReportId reportId, PeriodId periodId) {
            this(activityId, reportId, periodId, List.of());
        }
    }

    /** Replaces what was reported. {@code overridden} is as in {@link ReportStatus}. */
    record CorrectStatus(
            ActivityId activityId,
            CorrectionId correctionId,
            PeriodId periodId,
            StatusRequest request,
            FreeText reason,
            List<OverriddenHint> overridden)
            implements ActivityCommand {
        public CorrectStatus {
            overridden = List.copyOf(overridden);
        }

        public CorrectStatus(
                ActivityId activityId,
                CorrectionId correctionId,
                PeriodId periodId,
                StatusRequest request,
                FreeText reason) {
            this(activityId, correctionId, periodId, request, reason, List.of());
        }
    }

    record ReturnStatus(ActivityId activityId, PeriodId periodId, FreeText reason) implements ActivityCommand {}

    record ApproveStatus(ActivityId activityId, PeriodId periodId) implements ActivityCommand {}

    record WriteActivityNarrative(ActivityId activityId, Narrative narrative) implements ActivityCommand {}
}
