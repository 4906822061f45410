package nl.voortgang.web.reporting;

import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.audittrail.Entries;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What was handed in together under one number: shown right after, and found again years later. */
@Controller
class SubmissionPage {
    private final AuditTrail trail;
    private final Entries entries;
    private final Organisations organisations;
    private final OrganisationGate gate;

    SubmissionPage(AuditTrail trail, Entries entries, Organisations organisations, OrganisationGate gate) {
        this.trail = trail;
        this.entries = entries;
        this.organisations = organisations;
        this.gate = gate;
    }

    @GetMapping("/organisations/{id}/submissions/{reference}")
    String show(
            @PathVariable String id,
            @PathVariable String reference,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        OrganisationId organisation = gate.pass(id);
        List<TrailEntry> found =
                Reference.isWellFormed(reference) ? trail.submission(organisation, reference) : List.of();
        if (found.isEmpty()) {
            throw new NotFound("submission " + reference);
        }
        model.addAttribute("organisationId", organisation);
        model.addAttribute("reference", reference);
        model.addAttribute("entries", entries.shown(found, organisation, frame));
        model.addAttribute(
                "activities",
                found.stream().map(TrailEntry::subjectId).distinct().count());
        model.addAttribute("first", found.getFirst());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(
                                organisations.nameOf(organisation, frame.knownAt()),
                                frame.links().organisation(organisation)),
                        Crumb.hereNamed(reference)));
        return "submission";
    }
}
