package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * A text for a period without a status. Writing it again under the same id replaces it in what is shown; both stay in the history.
 *
 * @param reason why it was written anew; null the first time
 */
public record Narrative(
        NarrativeId narrativeId,
        PeriodId periodId,
        @Nullable String title,
        FreeText text,
        @Nullable FreeText reason) {}
