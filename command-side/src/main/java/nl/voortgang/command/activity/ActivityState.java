package nl.voortgang.command.activity;

import java.util.UUID;
import nl.voortgang.command.Narratives;
import nl.voortgang.command.Reports;
import nl.voortgang.command.Reports.Phase;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityEvent.HintOverridden;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** An activity as decisions need it; {@code organisationId} is null as long as it does not exist. */
record ActivityState(
        @Nullable OrganisationId organisationId,
        @Nullable String code,
        String title,
        @Nullable FreeText description,
        @Nullable UUID parentId,
        @Nullable Integer completionYear,
        @Nullable String unit,
        boolean retired,
        Reports reports,
        Narratives narratives) {
    static final ActivityState NONE =
            new ActivityState(null, null, "", null, null, null, null, false, Reports.NONE, Narratives.NONE);

    static ActivityState evolve(ActivityState state, ActivityEvent event, ActorId actor) {
        return switch (event) {
            case ActivityPlanned e ->
                new ActivityState(
                        e.organisationId(),
                        e.code(),
                        e.title(),
                        e.description(),
                        e.parentId(),
                        e.completionYear(),
                        null,
                        false,
                        Reports.NONE,
                        Narratives.NONE);
            case ActivityRevised e ->
                new ActivityState(
                        state.organisationId,
                        state.code,
                        e.title(),
                        e.description(),
                        e.parentId(),
                        e.completionYear(),
                        state.unit,
                        state.retired,
                        state.reports,
                        state.narratives);
            case ActivityRenumbered e -> state.with(e.code(), state.retired);
            case ActivityRetired e -> state.with(null, true);
            case ActivityAssigned e -> state.assignedTo(e.unit());
            case StatusReported e -> state.with(state.reports.reported(e.reportId(), e.periodId(), e.details(), actor));
            case StatusConfirmedUnchanged e ->
                state.with(state.reports.reported(e.reportId(), e.periodId(), e.details(), actor));
            case StatusCorrected e ->
                state.with(state.reports.corrected(e.periodId(), e.correctionId(), e.details(), actor));
            // It is kept for those who read the history; no decision rests on it.
            case HintOverridden ignored -> state;
            case StatusReturned e -> state.with(state.reports.moved(e.periodId(), Phase.RETURNED));
            case StatusApproved e -> state.with(state.reports.moved(e.periodId(), Phase.APPROVED));
            case ActivityNarrativeWritten e -> state.with(state.narratives.with(e.narrative()));
        };
    }

    private ActivityState with(@Nullable String newCode, boolean nowRetired) {
        return new ActivityState(
                organisationId,
                newCode,
                title,
                description,
                parentId,
                completionYear,
                unit,
                nowRetired,
                reports,
                narratives);
    }

    private ActivityState assignedTo(@Nullable String newUnit) {
        return new ActivityState(
                organisationId,
                code,
                title,
                description,
                parentId,
                completionYear,
                newUnit,
                retired,
                reports,
                narratives);
    }

    private ActivityState with(Reports newReports) {
        return new ActivityState(
                organisationId,
                code,
                title,
                description,
                parentId,
                completionYear,
                unit,
                retired,
                newReports,
                narratives);
    }

    private ActivityState with(Narratives newNarratives) {
        return new ActivityState(
                organisationId,
                code,
                title,
                description,
                parentId,
                completionYear,
                unit,
                retired,
                reports,
                newNarratives);
    }
}
