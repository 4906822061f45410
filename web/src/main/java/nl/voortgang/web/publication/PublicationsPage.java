package nl.voortgang.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodState;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What was published of each period, what is under way, and what can be published now. */
@Controller
class PublicationsPage {
    private final Publications publications;
    private final Printing printing;
    private final Outline outline;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final UnderWay underWay;

    PublicationsPage(
            Publications publications,
            Printing printing,
            Outline outline,
            Organisations organisations,
            OrganisationGate gate,
            UnderWay underWay) {
        this.publications = publications;
        this.printing = printing;
        this.outline = outline;
        this.organisations = organisations;
        this.gate = gate;
        this.underWay = underWay;
    }

    /**
     * A period with its editions, the newest first.
     *
     * @param canBePublished whether the viewer can ask for the next edition
     */
    record Line(PeriodView period, List<ShownEdition> editions, boolean canBePublished) {
        public boolean isClosed() {
            return period.state() == PeriodState.CLOSED;
        }

        /** Whether anything was published, so that another edition corrects it. */
        public boolean isPublished() {
            return editions.stream().anyMatch(each -> each.edition().isPublic());
        }

        public int next() {
            return editions.size() + 1;
        }
    }

    @GetMapping("/organisations/{id}/publications")
    String show(
            @PathVariable String id, @ModelAttribute("frame") Frame frame, HttpServletRequest request, Model model) {
        OrganisationId organisation = gate.pass(id);
        String name = organisations.nameOf(organisation, frame.knownAt());
        List<EditionView> editions =
                publications.of(organisation, frame.knownAt()).items();
        List<Line> lines = new ArrayList<>();
        for (PeriodView period : outline.periods(organisation, frame.knownAt()).items()) {
            lines.add(line(period, editions, frame));
        }
        lines.sort(Comparator.comparingInt((Line line) -> line.period().order()).reversed());
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("lines", lines);
        model.addAttribute("mayPublish", mayPublish(frame));
        Map<String, String> progress = lines.stream()
                .flatMap(line -> line.editions().stream())
                .filter(ShownEdition::isUnderWay)
                .collect(Collectors.toMap(ShownEdition::name, edition -> underWay.text(edition, frame)));
        model.addAttribute("progress", progress);
        model.addAttribute(
                "live", frame.knownAt() == null && !progress.isEmpty() ? UnderWay.address(organisation) : null);
        model.addAttribute("here", Addresses.path(request));
        model.addAttribute("published", editions.stream().anyMatch(EditionView::isPublic));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("publications.title")));
        return "publications";
    }

    private Line line(PeriodView period, List<EditionView> editions, Frame frame) {
        List<ShownEdition> shown = editions.stream()
                .filter(edition -> edition.periodId().code().equals(period.code()))
                .map(edition -> new ShownEdition(
                        edition,
                        printing.trouble(edition.periodId(), edition.edition()).orElse(null)))
                .toList();
        boolean canBePublished = mayPublish(frame)
                && period.state() == PeriodState.CLOSED
                && shown.stream().noneMatch(ShownEdition::isUnderWay);
        return new Line(period, shown, canBePublished);
    }

    private static boolean mayPublish(Frame frame) {
        return frame.knownAt() == null
                && frame.viewer() != null
                && frame.viewer().isAny(Role.CONTROLLER);
    }
}
