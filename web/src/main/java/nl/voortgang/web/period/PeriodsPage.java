package nl.voortgang.web.period;

import java.util.Arrays;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The reporting periods of an organisation, and how far collecting has come in each. */
@Controller
class PeriodsPage {
    private final CollectionProgress progress;
    private final Organisations organisations;
    private final OrganisationGate gate;

    PeriodsPage(CollectionProgress progress, Organisations organisations, OrganisationGate gate) {
        this.progress = progress;
        this.organisations = organisations;
        this.gate = gate;
    }

    /** A period, and what the viewer may do with it. */
    record Line(PeriodProgress period, List<PeriodChange> changes) {}

    @GetMapping("/organisations/{id}/periods")
    String show(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = gate.pass(id);
        String name = organisations.nameOf(organisation, frame.knownAt());
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute(
                "lines",
                progress.of(organisation, null, frame.knownAt()).items().stream()
                        .map(period -> new Line(period, changes(period, frame)))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("periods.title")));
        return "periods";
    }

    private static List<PeriodChange> changes(PeriodProgress period, Frame frame) {
        return frame.knownAt() != null
                ? List.of()
                : Arrays.stream(PeriodChange.values())
                        .filter(change -> change.isFor(period.state(), frame.viewer()))
                        .toList();
    }
}
