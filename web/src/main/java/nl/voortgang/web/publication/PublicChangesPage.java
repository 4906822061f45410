package nl.voortgang.web.publication;

import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.publication.report.Report;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.web.compare.ChangeSheet;
import nl.voortgang.web.frame.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed since the council last saw this: one sheet between two publications, for everybody, made of what was published and nothing else. */
@Controller
class PublicChangesPage {
    private final FrozenReports reports;
    private final ChangeSheet sheet;

    PublicChangesPage(FrozenReports reports, ChangeSheet sheet) {
        this.reports = reports;
        this.sheet = sheet;
    }

    @GetMapping(PublicAddresses.ALL + "/{id}/changes")
    String changes(@PathVariable String id, @RequestParam String from, @RequestParam String to, Model model) {
        OrganisationId organisation = PublicPages.organisation(id);
        Report before = inForce(organisation, from);
        Report after = inForce(organisation, to);
        return sheet.show(
                before,
                after,
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.to("public.title", PublicAddresses.ALL),
                        Crumb.named(after.organisationName(), PublicAddresses.organisation(organisation)),
                        Crumb.here("changes.title")),
                model);
    }

    /** What was withdrawn is not given out again by this way. */
    private Report inForce(OrganisationId organisation, String name) {
        return reports.named(organisation, name)
                .filter(edition -> edition.state() == EditionState.SEALED)
                .flatMap(reports::of)
                .orElseThrow(() -> new NotFound("edition " + name + " of " + organisation));
    }
}
