package nl.voortgang.web.audittrail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts entries of the trail into words, with links to what they are about. */
@Component
public class Entries {
    private final Texts texts;
    private final Organisations organisations;

    public Entries(Texts texts, Organisations organisations) {
        this.texts = texts;
        this.organisations = organisations;
    }

    public List<ShownEntry> shown(List<TrailEntry> entries, OrganisationId organisation, Frame frame) {
        Supplier<Map<UUID, String>> names = SingletonSupplier.of(() -> names(organisation, frame));
        Wording wording = new Wording(
                texts, frame.language(), id -> Optional.ofNullable(names.get().get(id)));
        return entries.stream()
                .map(entry -> shown(entry, organisation, frame, wording))
                .toList();
    }

    private Map<UUID, String> names(OrganisationId organisation, Frame frame) {
        return organisations.outline(organisation, frame.knownAt()).stream()
                .collect(Collectors.toMap(Item::id, Item::name, (first, second) -> first));
    }

    private static ShownEntry shown(TrailEntry entry, OrganisationId organisation, Frame frame, Wording wording) {
        String subject = href(entry, frame);
        String page = entry.subjectKind() == null || entry.subjectId() == null
                ? "/organisations/" + organisation
                : new nl.voortgang.web.frame.Links(null).subject(entry.subjectKind(), entry.subjectId());
        return new ShownEntry(
                entry.position(),
                wording.event(entry.event()),
                name(entry),
                subject,
                entry.item(),
                entry.period(),
                entry.actor(),
                entry.recordedAt(),
                wording.text(entry.reason()),
                entry.importId() != null,
                entry.changes().stream().map(wording::change).toList(),
                frame.links().moment(page, entry.recordedAt()));
    }

    private static @Nullable String href(TrailEntry entry, Frame frame) {
        return entry.subjectKind() == null || entry.subjectId() == null
                ? null
                : frame.links().subject(entry.subjectKind(), entry.subjectId());
    }

    private static @Nullable String name(TrailEntry entry) {
        String name = Stream.of(entry.subjectCode(), entry.subjectTitle())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
