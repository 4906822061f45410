package nl.voortgang.web.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.publication.compare.ReportChanges;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What is different between two moments, two periods or two publications: on a page, on one sheet to print, and as a file. */
@Controller
class ComparePage {
    private final ReportReader reports;
    private final ObjectProvider<Editions> editions;
    private final CollectionProgress progress;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final ChangeSheet sheet;
    private final ChangeExport export;

    ComparePage(
            ReportReader reports,
            ObjectProvider<Editions> editions,
            CollectionProgress progress,
            Organisations organisations,
            OrganisationGate gate,
            ChangeSheet sheet,
            ChangeExport export) {
        this.reports = reports;
        this.editions = editions;
        this.progress = progress;
        this.organisations = organisations;
        this.gate = gate;
        this.sheet = sheet;
        this.export = export;
    }

    @GetMapping("/organisations/{id}/compare")
    String show(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = gate.pass(id);
        String name = organisations.nameOf(organisation, frame.knownAt());
        Form form = Form.of(request);
        Optional<Compared> compared = read(form, organisation, frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("form", form);
        model.addAttribute(
                "periods", progress.of(organisation, null, frame.knownAt()).items());
        model.addAttribute(
                "editions",
                editions.stream().findFirst().map(all -> all.of(organisation)).orElse(List.of()));
        compared.ifPresent(both -> {
            ReportChanges changes = ReportChanges.between(both.before(), both.after());
            boolean all = form.text("all").equals("true");
            model.addAttribute("changes", changes);
            model.addAttribute("all", all);
            model.addAttribute("shown", all ? changes.items() : changes.changedItems());
            model.addAttribute(
                    "other",
                    Addresses.of(request)
                            .replaceQueryParam("all", all ? List.of() : List.of("true"))
                            .build()
                            .toUriString());
            model.addAttribute("sheet", at(request, "/sheet"));
            model.addAttribute("exports", export.links(request));
        });
        model.addAttribute("crumbs", crumbs(organisation, name, frame, Crumb.here("compare.title")));
        return "compare";
    }

    @GetMapping("/organisations/{id}/compare/sheet")
    String sheet(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame, Model model) {
        OrganisationId organisation = gate.pass(id);
        Compared both = asked(request, organisation, frame);
        String name = organisations.nameOf(organisation, frame.knownAt());
        return sheet.show(
                both.before(), both.after(), crumbs(organisation, name, frame, Crumb.here("changes.title")), model);
    }

    @GetMapping("/organisations/{id}/compare/export")
    ResponseEntity<byte[]> export(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame) {
        OrganisationId organisation = gate.pass(id);
        Compared both = asked(request, organisation, frame);
        return export.file(ReportChanges.between(both.before(), both.after()), request, frame);
    }

    private Compared asked(HttpServletRequest request, OrganisationId organisation, Frame frame) {
        return read(Form.of(request), organisation, frame).orElseThrow(() -> new NotFound("comparison"));
    }

    private Optional<Compared> read(Form form, OrganisationId organisation, Frame frame) {
        return new CompareForm(form, organisation, reports, editions.stream().findFirst(), frame.knownAt()).read();
    }

    private static String at(HttpServletRequest request, String end) {
        return Addresses.of(request).path(end).build().toUriString();
    }

    private static List<Crumb> crumbs(OrganisationId organisation, String name, Frame frame, Crumb here) {
        return List.of(
                Crumb.to("start.title", "/"), Crumb.named(name, frame.links().organisation(organisation)), here);
    }
}
