package nl.voortgang.query.outline;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A programme, theme, goal or activity.
 *
 * @param code the local number, where there is one
 * @param description null where there is none, and where it was erased
 * @param descriptionErased whether there was a description that was made unreadable
 * @param parentId what it belongs to; may be retired
 * @param completionYear of an activity: the year in which it should be done
 * @param unit of an activity: code of the organisational unit that reports on it; null where none does
 * @param references of a goal: numbers or names of other documents
 * @param retired whether nothing more is reported on it
 * @param revision what a change has to name in If-Match
 */
public record ItemView(
        UUID id,
        String organisationId,
        SubjectKind kind,
        @Nullable String code,
        String title,
        @Nullable String description,
        boolean descriptionErased,
        @Nullable UUID parentId,
        @Nullable Integer completionYear,
        @Nullable String unit,
        List<String> references,
        boolean retired,
        long revision) {}
