package nl.voortgang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to the wish that texts of an event are made unreadable. That they then are is no event: their keys are destroyed. Stored for
 * good: add, never rename.
 */
public sealed interface ErasureEvent extends Event {
    /** Of the event that holds the texts. */
    long position();

    /** The field of that event in which the one text stands, as {@code details.explanation}; null for all its texts. */
    @Nullable
    String text();

    /** Somebody asks that it goes. */
    @StoredName("erasure.requested")
    record ErasureRequested(
            OrganisationId organisationId,
            long position,
            @Nullable String text,
            ErasureCause cause) implements ErasureEvent {}

    /**
     * Another person agrees: from here on it is certain that it goes.
     *
     * @param printed editions that were published with the text; people decide what becomes of them
     */
    @StoredName("erasure.approved")
    record ErasureApproved(
            OrganisationId organisationId,
            long position,
            @Nullable String text,
            List<PrintedEdition> printed) implements ErasureEvent {
        public ErasureApproved {
            printed = List.copyOf(printed);
        }
    }

    /** It stays. It can be asked for again. */
    @StoredName("erasure.rejected")
    record ErasureRejected(
            OrganisationId organisationId,
            long position,
            @Nullable String text) implements ErasureEvent {}
}
