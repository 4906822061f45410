package nl.voortgang.web.audittrail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the trail as a reader understands it.
 *
 * @param event what happened, in a few words
 * @param subject code and title of what it is about; null where that is nothing of the outline
 * @param subjectHref the page of that
 * @param item what within it: an indicator, a budget line
 * @param reason null where none was given
 * @param submission number of the submission it was handed in with; null where it was not
 * @param momentHref the page of the subject, or else of the organisation, as it was right after the event
 */
public record ShownEntry(
        long position,
        String event,
        @Nullable String subject,
        @Nullable String subjectHref,
        @Nullable String item,
        @Nullable String period,
        String actor,
        Instant recordedAt,
        @Nullable String reason,
        boolean imported,
        @Nullable String submission,
        List<ShownChange> changes,
        String momentHref) {}
