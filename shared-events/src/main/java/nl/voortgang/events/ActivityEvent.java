package nl.voortgang.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to an activity. Stored for good: add, never rename. */
public sealed interface ActivityEvent extends Event {
    ActivityId activityId();

    /**
     * Something will be done for a goal or theme, and will be reported on.
     *
     * @param code the local number, where there is one
     * @param parentId the goal, theme or programme it is done for
     * @param completionYear the year in which it should be done (jaar realisatie)
     */
    @StoredName("activity.planned")
    record ActivityPlanned(
            ActivityId activityId,
            OrganisationId organisationId,
            @Nullable String code,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            @Nullable Integer completionYear)
            implements ActivityEvent {}

    @StoredName("activity.revised")
    record ActivityRevised(
            ActivityId activityId,
            OrganisationId organisationId,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            @Nullable Integer completionYear,
            @Nullable FreeText reason)
            implements ActivityEvent {}

    @StoredName("activity.renumbered")
    record ActivityRenumbered(
            ActivityId activityId,
            OrganisationId organisationId,
            @Nullable String fromCode,
            @Nullable String code,
            @Nullable FreeText reason)
            implements ActivityEvent {}

    /** Nothing more is reported on it; what was reported stays. Its code is free again. */
    @StoredName("activity.retired")
    record ActivityRetired(
            ActivityId activityId,
            OrganisationId organisationId,
            @Nullable String fromCode,
            FreeText reason) implements ActivityEvent {}

    /**
     * From now on this unit reports on the activity.
     *
     * @param unit its code in the organisation; null where no unit does any more
     */
    @StoredName("activity.assigned")
    record ActivityAssigned(
            ActivityId activityId,
            OrganisationId organisationId,
            @Nullable String unit) implements ActivityEvent {}

    /** The activity got its status for a period. There is one per period: whatever follows corrects it. */
    @StoredName("activity.status-reported")
    record StatusReported(
            ActivityId activityId,
            OrganisationId organisationId,
            ReportId reportId,
            PeriodId periodId,
            StatusDetails details)
            implements ActivityEvent {}

    /**
     * The officer confirmed explicitly that nothing changed since an earlier period.
     *
     * @param confirmedReportId the report that still holds
     * @param confirmedPeriodId the period of that report
     * @param details what it said, so that this period can be read by itself
     */
    @StoredName("activity.status-confirmed-unchanged")
    record StatusConfirmedUnchanged(
            ActivityId activityId,
            OrganisationId organisationId,
            ReportId reportId,
            PeriodId periodId,
            ReportId confirmedReportId,
            PeriodId confirmedPeriodId,
            StatusDetails details)
            implements ActivityEvent {}

    /** The report of a period was replaced by another; the one it corrects stays in the history. */
    @StoredName("activity.status-corrected")
    record StatusCorrected(
            ActivityId activityId,
            OrganisationId organisationId,
            ReportId reportId,
            CorrectionId correctionId,
            PeriodId periodId,
            StatusDetails details,
            FreeText reason)
            implements ActivityEvent {}

    /**
     * The officer was told that something about the report looks wrong, and handed it in all the same. Follows on the report or correction
     * that it is about.
     */
    @StoredName("activity.hint-overridden")
    record HintOverridden(
            ActivityId activityId,
            OrganisationId organisationId,
            ReportId reportId,
            PeriodId periodId,
            HintKind hint,
            FreeText reason)
            implements ActivityEvent {}

    /** The approver sent the report back; the officer answers with a correction. */
    @StoredName("activity.status-returned")
    record StatusReturned(
            ActivityId activityId, OrganisationId organisationId, ReportId reportId, PeriodId periodId, FreeText reason)
            implements ActivityEvent {}

    @StoredName("activity.status-approved")
    record StatusApproved(ActivityId activityId, OrganisationId organisationId, ReportId reportId, PeriodId periodId)
            implements ActivityEvent {}

    @StoredName("activity.narrative-written")
    record ActivityNarrativeWritten(ActivityId activityId, OrganisationId organisationId, Narrative narrative)
            implements ActivityEvent {}
}
