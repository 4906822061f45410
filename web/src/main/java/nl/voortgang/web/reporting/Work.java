package nl.voortgang.web.reporting;

import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;

/**
 * One activity of an officer in a period.
 *
 * @param returned whether what was reported was sent back; then a draft is the answer to that
 * @param draft the officer's own; null where there is none
 */
public record Work(
        Item activity,
        Stage stage,
        boolean returned,
        @Nullable Draft draft) {}
