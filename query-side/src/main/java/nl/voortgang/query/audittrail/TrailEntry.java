package nl.voortgang.query.audittrail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One event of the trail.
 *
 * @param event logical name, for example {@code activity.status-reported}
 * @param aggregate what it happened to, for example {@code amendment/…}
 * @param activityId the subject, where that is an activity
 * @param subjectKind what of the outline it is about; null for nothing of it, or for more than one
 * @param subjectCode as it was after the event, not as it is now; so is the title
 * @param item the name of what it is about within the subject: an indicator, budget line, printed figure, decision or period
 * @param period code of the reporting period
 * @param actor the name of who did it, as far as it is still known
 * @param reference number of the submission that it was handed in with, if any
 * @param reason where the event has one; {@link Change#ERASED} where it was erased
 */
public record TrailEntry(
        long position,
        String event,
        String aggregate,
        @Nullable UUID activityId,
        @Nullable String activityCode,
        @Nullable SubjectKind subjectKind,
        @Nullable UUID subjectId,
        @Nullable String subjectCode,
        @Nullable String subjectTitle,
        @Nullable String item,
        @Nullable String period,
        String actor,
        UUID actorId,
        Instant recordedAt,
        @Nullable String reason,
        @Nullable UUID importId,
        @Nullable String reference,
        List<Change> changes) {}
