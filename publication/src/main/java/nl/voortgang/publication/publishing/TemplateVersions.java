package nl.voortgang.publication.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.BuiltInTemplates.BuiltIn;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.publication.DefinedVersion;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.query.publication.TemplateView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The templates that an organisation has or had, with every version of each. A version is never lost, so there is always a way back. */
@Component
public final class TemplateVersions {
    private final BuiltInTemplates builtIn;
    private final Publications publications;
    private final Contents contents;
    private final EventLog log;

    public TemplateVersions(BuiltInTemplates builtIn, Publications publications, Contents contents, EventLog log) {
        this.builtIn = builtIn;
        this.publications = publications;
        this.contents = contents;
        this.log = log;
    }

    /**
     * One version.
     *
     * @param own whether the organisation made it; otherwise it comes with the program
     * @param inUse whether it is the one that is printed with when the template is chosen
     * @param position of the event that made it; null for one that comes with the program
     * @param since when that event got its position; null where it has none
     */
    public record KnownVersion(
            TemplateVersion version,
            String title,
            boolean own,
            boolean inUse,
            @Nullable Long position,
            @Nullable Instant since) {}

    /**
     * A template under its name.
     *
     * @param title of the version in use; of the newest where none is
     * @param revision what a change has to name; null where the organisation has none of its own
     * @param versions its own, the newest first, and then the one that comes with the program
     */
    public record KnownTemplate(
            String name, String title, @Nullable Long revision, boolean retired, List<KnownVersion> versions) {
        public KnownTemplate {
            versions = List.copyOf(versions);
        }

        public Optional<KnownVersion> inUse() {
            return versions.stream().filter(KnownVersion::inUse).findFirst();
        }

        /** Whether it is one of the organisation's own that can be chosen. */
        public boolean isOwn() {
            return revision != null && !retired;
        }
    }

    /**
     * All of them: first those that come with the program, changed or not.
     *
     * @throws NotFound where there is no such organisation
     */
    public List<KnownTemplate> of(OrganisationId organisation) {
        Map<String, TemplateView> own = new LinkedHashMap<>();
        publications.templates(organisation, null).items().forEach(each -> own.put(each.name(), each));
        List<KnownTemplate> all = new ArrayList<>();
        for (BuiltIn each : builtIn.all()) {
            all.add(known(organisation, each, own.remove(each.name())));
        }
        own.values().forEach(each -> all.add(known(organisation, null, each)));
        return all;
    }

    public Optional<KnownTemplate> find(TemplateId template) {
        return of(template.organisationId()).stream()
                .filter(each -> each.name().equals(template.name()))
                .findFirst();
    }

    /** The text of a version. */
    public Optional<byte[]> text(TemplateVersion version) {
        Digest digest = new Digest(version.digest());
        return builtIn.find(digest).map(BuiltIn::bytes).or(() -> contents.find(digest));
    }

    private KnownTemplate known(OrganisationId organisation, @Nullable BuiltIn shipped, @Nullable TemplateView own) {
        boolean ownCounts = own != null && !own.retired();
        List<KnownVersion> versions = new ArrayList<>();
        if (own != null) {
            for (DefinedVersion each : publications.versions(new TemplateId(organisation, own.name()))) {
                versions.add(new KnownVersion(
                        each.version(),
                        each.title(),
                        true,
                        ownCounts && each.version().version() == own.version(),
                        each.position(),
                        log.at(each.position()).map(LoggedEvent::sequencedAt).orElse(null)));
            }
        }
        if (shipped != null) {
            versions.add(new KnownVersion(
                    new TemplateVersion(
                            shipped.name(), shipped.version(), shipped.digest().hex()),
                    shipped.title(),
                    false,
                    !ownCounts,
                    null,
                    null));
        }
        KnownVersion first = versions.getFirst();
        return new KnownTemplate(
                first.version().name(),
                versions.stream()
                        .filter(KnownVersion::inUse)
                        .findFirst()
                        .orElse(first)
                        .title(),
                own == null ? null : own.revision(),
                own != null && own.retired(),
                versions);
    }
}
