package nl.voortgang.web.organisation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param unit code of the organisational unit that reports on it
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
            @Nullable String unit,
            List<String> references,
            boolean retired) {
        /** Code and title, for lists and links. */
        public String name() {
            return code == null ? title : code + " " + title;
        }
    }

    /** An organisational unit; one that is retired takes no more activities. */
    record Unit(String code, String name, boolean retired) {}

    /** One version of a status scale. */
    record Scale(int version, List<ScaleValue> values, long position) {}

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

    /** The organisational units, by name, those that are retired last. */
    List<Unit> units(OrganisationId organisation, @Nullable Instant knownAt);

    /** Whether cause, consequence and correction are owed where something does not go according to plan. */
    boolean isAccountRequired(OrganisationId organisation);

    /** Whether a file is being imported, so that what is shown may be half of it. */
    boolean isImportRunning(OrganisationId organisation);

    /** The goals and activities, to choose from. */
    default List<Item> subjects(OrganisationId organisation, @Nullable Instant knownAt) {
        return outline(organisation, knownAt).stream()
                .filter(item -> item.kind() == SubjectKind.GOAL || item.kind() == SubjectKind.ACTIVITY)
                .toList();
    }

    /** What the codes of every version of the scale mean, by version and code, such as {@code 2/V}. */
    default Map<String, String> statusLabels(OrganisationId organisation, @Nullable Instant knownAt) {
        Map<String, String> labels = new HashMap<>();
        scales(organisation, knownAt).forEach(scale -> scale.values()
                .forEach(value -> labels.put(scale.version() + "/" + value.code(), value.label())));
        return labels;
    }

    /** The values an officer can choose from now; none where no scale was defined. */
    default List<ScaleValue> scaleInForce(OrganisationId organisation) {
        List<Scale> scales = scales(organisation, null);
        return scales.isEmpty() ? List.of() : scales.getLast().values();
    }
}
