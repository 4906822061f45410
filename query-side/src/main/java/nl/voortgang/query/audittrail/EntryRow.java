package nl.voortgang.query.audittrail;

import java.util.List;
import nl.voortgang.events.Subject;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail as it is written.
 *
 * @param subject what of the outline the event is about; null for nothing of it, or more than one
 * @param code of the subject, at that time
 * @param title of the subject, at that time
 * @param item the name of what it is about within the subject
 * @param period code of the period
 * @param concerned everything of the outline by which the event must be found
 */
record EntryRow(
        LoggedEvent logged,
        String organisation,
        @Nullable Subject subject,
        @Nullable String code,
        @Nullable String title,
        @Nullable String item,
        @Nullable String period,
        @Nullable String reason,
        @Nullable String importId,
        List<Change> changes,
        List<Subject> concerned) {}
