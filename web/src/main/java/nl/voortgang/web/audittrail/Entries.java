package nl.voortgang.web.audittrail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Decision;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.audittrail.Change;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.query.budgetledger.AmendmentView;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts entries of the trail into words, with links to what they are about. */
@Component
public class Entries {
    /** Fields that say somebody by their pseudonym. */
    private static final Set<String> PEOPLE = Set.of("person", "otherAccount");

    private final Texts texts;
    private final Organisations organisations;
    private final Amendments amendments;
    private final ActorNames people;

    public Entries(Texts texts, Organisations organisations, Amendments amendments, ActorNames people) {
        this.texts = texts;
        this.organisations = organisations;
        this.amendments = amendments;
        this.people = people;
    }

    public List<ShownEntry> shown(List<TrailEntry> entries, OrganisationId organisation, Frame frame) {
        Map<String, String> names = organisations.outline(organisation, frame.knownAt()).stream()
                .collect(Collectors.toMap(item -> item.id().toString(), Item::name));
        if (entries.stream().flatMap(entry -> entry.changes().stream()).anyMatch(Entries::isOfAmendment)) {
            amendments
                    .all(organisation, null, frame.knownAt())
                    .items()
                    .forEach(amendment -> names.put(amendment.id().toString(), name(amendment, frame)));
        }
        entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> PEOPLE.contains(change.field()))
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .filter(Objects::nonNull)
                .forEach(id -> names.put(id, people.nameOf(ActorId.of(id))));
        Wording wording = new Wording(texts, frame.language(), id -> names.getOrDefault(id, id));
        StatusNames statuses = new StatusNames(organisations.scales(organisation, null));
        return entries.stream()
                .map(entry -> shown(entry, organisation, frame, wording, statuses))
                .toList();
    }

    private static boolean isOfAmendment(Change change) {
        return change.field().equals("amendment") || change.field().equals("reverses");
    }

    private String name(AmendmentView amendment, Frame frame) {
        Decision decision = amendment.decision();
        return decision == null
                ? texts.of(
                        frame.language(),
                        "amendments.proposal",
                        amendment.about(),
                        frame.format().time(amendment.proposedAt()))
                : texts.of(frame.language(), "amendment.decision", decision.number());
    }

    private static ShownEntry shown(
            TrailEntry entry, OrganisationId organisation, Frame frame, Wording wording, StatusNames statuses) {
        String subject = href(entry, frame);
        String page = entry.subjectKind() == null || entry.subjectId() == null
                ? "/organisations/" + organisation
                : new nl.voortgang.web.frame.Links(null).subject(entry.subjectKind(), entry.subjectId());
        return new ShownEntry(
                entry.position(),
                wording.event(entry.event()),
                name(entry),
                subject,
                wording.item(entry.item()),
                entry.period(),
                entry.actor(),
                entry.recordedAt(),
                wording.text(entry.reason()),
                entry.importId() != null,
                entry.reference(),
                entry.changes().stream()
                        .map(change -> StatusNames.isStatus(change)
                                ? wording.plain(statuses.named(change, entry))
                                : wording.change(change))
                        .toList(),
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
