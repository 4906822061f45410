package nl.voortgang.command.goal;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.Narratives;
import nl.voortgang.command.Reports;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.AssessmentCorrected;
import nl.voortgang.events.GoalEvent.GoalAssessed;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A goal as decisions need it; {@code organisationId} is null as long as it does not exist. */
record GoalState(
        @Nullable OrganisationId organisationId,
        @Nullable String code,
        String title,
        @Nullable FreeText description,
        @Nullable UUID parentId,
        List<String> references,
        boolean retired,
        Reports assessments,
        Narratives narratives) {
    static final GoalState NONE =
            new GoalState(null, null, "", null, null, List.of(), false, Reports.NONE, Narratives.NONE);

    static GoalState evolve(GoalState state, GoalEvent event, ActorId actor) {
        return switch (event) {
            case GoalDefined e ->
                new GoalState(
                        e.organisationId(),
                        e.code(),
                        e.title(),
                        e.description(),
                        e.parentId(),
                        e.references(),
                        false,
                        Reports.NONE,
                        Narratives.NONE);
            case GoalRevised e ->
                new GoalState(
                        state.organisationId,
                        state.code,
                        e.title(),
                        e.description(),
                        e.parentId(),
                        e.references(),
                        state.retired,
                        state.assessments,
                        state.narratives);
            case GoalRenumbered e -> state.with(e.code(), state.retired);
            case GoalRetired e -> state.with(null, true);
            case GoalAssessed e ->
                state.with(state.assessments.reported(e.reportId(), e.periodId(), e.details(), actor));
            case AssessmentCorrected e ->
                state.with(state.assessments.corrected(e.periodId(), e.correctionId(), e.details(), actor));
            case GoalNarrativeWritten e -> state.with(state.narratives.with(e.narrative()));
        };
    }

    private GoalState with(@Nullable String newCode, boolean nowRetired) {
        return new GoalState(
                organisationId, newCode, title, description, parentId, references, nowRetired, assessments, narratives);
    }

    private GoalState with(Reports newAssessments) {
        return new GoalState(
                organisationId, code, title, description, parentId, references, retired, newAssessments, narratives);
    }

    private GoalState with(Narratives newNarratives) {
        return new GoalState(
                organisationId, code, title, description, parentId, references, retired, assessments, newNarratives);
    }
}
