package nl.voortgang.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a goal. Stored for good: add, never rename. */
public sealed interface GoalEvent extends Event {
    GoalId goalId();

    /**
     * Something should be achieved.
     *
     * @param code the local number, where there is one
     * @param parentId the programme or theme it belongs to
     * @param references numbers or names of other documents
     */
    @StoredName("goal.defined")
    record GoalDefined(
            GoalId goalId,
            OrganisationId organisationId,
            @Nullable String code,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            List<String> references)
            implements GoalEvent {
        public GoalDefined {
            references = List.copyOf(references);
        }
    }

    @StoredName("goal.revised")
    record GoalRevised(
            GoalId goalId,
            OrganisationId organisationId,
            String title,
            @Nullable FreeText description,
            @Nullable UUID parentId,
            List<String> references,
            @Nullable FreeText reason)
            implements GoalEvent {
        public GoalRevised {
            references = List.copyOf(references);
        }
    }

    @StoredName("goal.renumbered")
    record GoalRenumbered(
            GoalId goalId,
            OrganisationId organisationId,
            @Nullable String fromCode,
            @Nullable String code,
            @Nullable FreeText reason)
            implements GoalEvent {}

    @StoredName("goal.retired")
    record GoalRetired(
            GoalId goalId,
            OrganisationId organisationId,
            @Nullable String fromCode,
            FreeText reason) implements GoalEvent {}

    /** The goal got a status for a period: the first one there. */
    @StoredName("goal.assessed")
    record GoalAssessed(
            GoalId goalId, OrganisationId organisationId, ReportId reportId, PeriodId periodId, StatusDetails details)
            implements GoalEvent {}

    /** The assessment of a period was replaced by another; the one it corrects stays in the history. */
    @StoredName("goal.assessment-corrected")
    record AssessmentCorrected(
            GoalId goalId,
            OrganisationId organisationId,
            ReportId reportId,
            CorrectionId correctionId,
            PeriodId periodId,
            StatusDetails details,
            FreeText reason)
            implements GoalEvent {}

    @StoredName("goal.narrative-written")
    record GoalNarrativeWritten(GoalId goalId, OrganisationId organisationId, Narrative narrative)
            implements GoalEvent {}
}
