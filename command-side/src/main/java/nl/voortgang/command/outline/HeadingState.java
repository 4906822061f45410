package nl.voortgang.command.outline;

import nl.voortgang.command.Narratives;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A programme or theme as decisions need it; {@code organisationId} is null as long as it does not exist. */
record HeadingState(
        @Nullable OrganisationId organisationId,
        HeadingKind kind,
        @Nullable String code,
        String title,
        @Nullable FreeText description,
        @Nullable HeadingId parentId,
        boolean retired,
        Narratives narratives) {
    static final HeadingState NONE =
            new HeadingState(null, HeadingKind.THEME, null, "", null, null, false, Narratives.NONE);

    static HeadingState evolve(HeadingState state, HeadingEvent event) {
        return switch (event) {
            case HeadingDefined e ->
                new HeadingState(
                        e.organisationId(),
                        e.kind(),
                        e.code(),
                        e.title(),
                        e.description(),
                        e.parentId(),
                        false,
                        Narratives.NONE);
            case HeadingRevised e ->
                new HeadingState(
                        state.organisationId,
                        state.kind,
                        state.code,
                        e.title(),
                        e.description(),
                        e.parentId(),
                        state.retired,
                        state.narratives);
            case HeadingRenumbered e -> state.with(e.code(), state.retired, state.narratives);
            case HeadingRetired e -> state.with(null, true, state.narratives);
            case HeadingNarrativeWritten e ->
                state.with(state.code, state.retired, state.narratives.with(e.narrative()));
        };
    }

    private HeadingState with(@Nullable String newCode, boolean nowRetired, Narratives newNarratives) {
        return new HeadingState(organisationId, kind, newCode, title, description, parentId, nowRetired, newNarratives);
    }
}
