package nl.voortgang.web.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.OrganisationList.Entry;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What was published, for everybody. Only what is public is ever looked at here: an organisation that published nothing is answered like one that
 * does not exist.
 */
@Controller
class PublicPages {
    private final Publications publications;
    private final Outline outline;

    PublicPages(Publications publications, Outline outline) {
        this.publications = publications;
        this.outline = outline;
    }

    /** A municipality of which something was published. */
    public record Publisher(OrganisationId id, String name, String address) {}

    /**
     * A publication in a list.
     *
     * @param isInForce whether no later edition of the same period stands in its place
     * @param changes where it is said what changed since the publication before; null where there is none before, or it was withdrawn
     */
    public record Publication(
            ShownEdition shown,
            String period,
            boolean isInForce,
            @Nullable String changes) {}

    @GetMapping(PublicAddresses.ALL)
    String organisations(@ModelAttribute("frame") Frame frame, Model model) {
        List<OrganisationId> published = publications.published();
        List<Publisher> publishers = outline.organisations(frame.knownAt()).items().stream()
                .map(PublicPages::publisher)
                .filter(publisher -> published.contains(publisher.id()))
                .toList();
        model.addAttribute("publishers", publishers);
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("public.title")));
        return "public";
    }

    private static Publisher publisher(Entry entry) {
        OrganisationId id = new OrganisationId(entry.id());
        return new Publisher(id, entry.name(), PublicAddresses.organisation(id));
    }

    @GetMapping(PublicAddresses.ALL + "/{id}")
    String publications(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = organisation(id);
        List<EditionView> editions = publications.of(organisation, frame.knownAt()).items().stream()
                .filter(EditionView::isPublic)
                .toList();
        if (editions.isEmpty()) {
            throw new NotFound("publications of " + id);
        }
        String name = outline.organisation(organisation, frame.knownAt()).name();
        Map<String, String> periods = outline.periods(organisation, frame.knownAt()).items().stream()
                .collect(Collectors.toMap(PeriodView::code, PeriodView::inSentence));
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute(
                "publications",
                editions.stream()
                        .map(edition -> new Publication(
                                new ShownEdition(edition, null),
                                periods.getOrDefault(
                                        edition.periodId().code(),
                                        edition.periodId().code()),
                                InForce.of(edition.periodId(), editions)
                                        .filter(edition::equals)
                                        .isPresent(),
                                changes(edition, editions)))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.to("public.title", PublicAddresses.ALL),
                        Crumb.hereNamed(name)));
        return "public-organisation";
    }

    /** Since the newest publication before it that still stands. */
    private static @Nullable String changes(EditionView edition, List<EditionView> newestFirst) {
        return edition.state() != EditionState.SEALED
                ? null
                : newestFirst.stream()
                        .skip(newestFirst.indexOf(edition) + 1L)
                        .filter(before -> before.state() == EditionState.SEALED)
                        .findFirst()
                        .map(before -> PublicAddresses.changes(before, edition))
                        .orElse(null);
    }

    static OrganisationId organisation(String id) {
        if (!OrganisationId.isWellFormed(id)) {
            throw new NotFound("organisation " + id);
        }
        return new OrganisationId(id);
    }
}
