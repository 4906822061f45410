package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/** What can happen to a programme or theme. Stored for good: add, never rename. */
public sealed interface HeadingEvent extends Event {
    HeadingId headingId();

    /**
     * A level above goals and activities exists.
     *
     * @param code the local number, where there is one
     * @param parentId the programme a theme belongs to
     */
    @StoredName("heading.defined")
    record HeadingDefined(
            HeadingId headingId,
            OrganisationId organisationId,
            HeadingKind kind,
            @Nullable String code,
            String title,
            @Nullable FreeText description,
            @Nullable HeadingId parentId)
            implements HeadingEvent {}

    @StoredName("heading.revised")
    record HeadingRevised(
            HeadingId headingId,
            OrganisationId organisationId,
            String title,
            @Nullable FreeText description,
            @Nullable HeadingId parentId,
            @Nullable FreeText reason)
            implements HeadingEvent {}

    @StoredName("heading.renumbered")
    record HeadingRenumbered(
            HeadingId headingId,
            OrganisationId organisationId,
            @Nullable String fromCode,
            @Nullable String code,
            @Nullable FreeText reason)
            implements HeadingEvent {}

    @StoredName("heading.retired")
    record HeadingRetired(
            HeadingId headingId,
            OrganisationId organisationId,
            @Nullable String fromCode,
            FreeText reason) implements HeadingEvent {}

    /** A text for a period, without a status; for example a development described in the annual accounts. */
    @StoredName("heading.narrative-written")
    record HeadingNarrativeWritten(HeadingId headingId, OrganisationId organisationId, Narrative narrative)
            implements HeadingEvent {}
}
