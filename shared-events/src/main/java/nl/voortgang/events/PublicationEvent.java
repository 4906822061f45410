package nl.voortgang.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to the publication of a period's report. Stored for good: add, never rename. */
public sealed interface PublicationEvent extends Event {
    PublicationId publicationId();

    /** 1 for the first publication of the period, one more for each correction. */
    int edition();

    @Override
    default OrganisationId organisationId() {
        return publicationId().periodId().organisationId();
    }

    /**
     * Somebody asked for an edition; from here on it is certain what will be printed.
     *
     * @param position the last position of the log that counts; those of this stream come later
     * @param exportedAt when that position was given
     * @param madeAt printed as the moment at which the report was made
     * @param scaleVersion the version of the status scale whose legend is printed; 0 where the organisation has none
     * @param reason why there is another edition; absent for the first
     * @param previous SHA-256 of the data of the edition this one corrects, hexadecimal; absent for the first
     */
    @StoredName("publication.requested")
    record PublicationRequested(
            PublicationId publicationId,
            int edition,
            long position,
            Instant exportedAt,
            Instant madeAt,
            int scaleVersion,
            TemplateVersion template,
            @Nullable FreeText reason,
            @Nullable String previous)
            implements PublicationEvent {}

    /** The edition was printed and kept in all its forms: from here on it is public. */
    @StoredName("publication.sealed")
    record PublicationSealed(PublicationId publicationId, int edition, List<PrintedForm> forms)
            implements PublicationEvent {
        public PublicationSealed {
            forms = List.copyOf(forms);
        }
    }

    /** The edition will not be printed any more: it was never public, and is not. */
    @StoredName("publication.cancelled")
    record PublicationCancelled(PublicationId publicationId, int edition, FreeText reason)
            implements PublicationEvent {}

    /** The edition is no longer given out; that it existed, and why it was withdrawn, stays public. */
    @StoredName("publication.withdrawn")
    record PublicationWithdrawn(PublicationId publicationId, int edition, FreeText reason)
            implements PublicationEvent {}
}
