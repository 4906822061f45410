package nl.voortgang.web.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;

/** The organisations and what they consist of, as pages need them. A moment of null is now. */
public interface Organisations {
    /** An organisation by its name. */
    record Named(OrganisationId id, String name) {}

    /**
     * A programme, theme, goal or activity.
     *
     * @param description null where it has none, and where it was erased
     * @param references numbers or names of other documents
     */
    record Item(
            SubjectKind kind,
            UUID id,
            OrganisationId organisationId,
            @Nullable String code,
            String title,
            @Nullable String description,
            boolean descriptionErased,
            @Nullable UUID parentId,
            @Nullable Integer completionYear,
            List<String> references,
            boolean retired) {
        /** Code and title, for lists and links. */
        public String name() {
            return code == null ? title : code + " " + title;
        }
    }

    /** One version of a status scale. */
    record Scale(int version, List<ScaleValue> values) {}

    /** The same, at one position of the log, whatever moment is asked for. */
    Organisations at(AsOf asOf);

    /** By name; those that the asker may not see are not among them. */
    List<Named> all(@Nullable Instant knownAt);

    /**
     * What the organisation is called.
     *
     * @throws NotFound where there was no such organisation
     */
    String nameOf(OrganisationId organisation, @Nullable Instant knownAt);

    /**
     * Everything below an organisation, retired or not, in the order in which a report prints it.
     *
     * @throws NotFound where there was no such organisation
     */
    List<Item> outline(OrganisationId organisation, @Nullable Instant knownAt);

    /**
     * One thing of the outline; programmes and themes are both asked for by either kind.
     *
     * @throws NotFound where there was none, or the asker may not see it
     */
    Item item(SubjectKind kind, UUID id, @Nullable Instant knownAt);

    /** All versions of the status scale, the one in force last. */
    List<Scale> scales(OrganisationId organisation, @Nullable Instant knownAt);

    /** Whether a file is being imported, so that what is shown may be half of it. */
    boolean isImportRunning(OrganisationId organisation);

    /** The goals and activities, to choose from. */
    default List<Item> subjects(OrganisationId organisation, @Nullable Instant knownAt) {
        return outline(organisation, knownAt).stream()
                .filter(item -> item.kind() == SubjectKind.GOAL || item.kind() == SubjectKind.ACTIVITY)
                .toList();
    }

    /** The values an officer can choose from now; none where no scale was defined. */
    default List<ScaleValue> scaleInForce(OrganisationId organisation) {
        List<Scale> scales = scales(organisation, null);
        return scales.isEmpty() ? List.of() : scales.getLast().values();
    }
}
