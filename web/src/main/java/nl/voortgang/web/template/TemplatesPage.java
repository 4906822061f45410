package nl.voortgang.web.template;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.publishing.TemplateVersions;
import nl.voortgang.publication.publishing.TemplateVersions.KnownTemplate;
import nl.voortgang.publication.template.Fault;
import nl.voortgang.publication.template.ReportTemplate;
import nl.voortgang.publication.template.Settings;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What an organisation can print with. A changed template is uploaded here; one that is not in order is kept nowhere, and its faults are told by line. */
@Controller
@ShowsThePresent
class TemplatesPage {
    /** Whoever has more faults than this reads the first ones and comes back. */
    private static final int MOST_FAULTS = 20;

    private final TemplateVersions versions;
    private final TemplateDrafts drafts;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Frames frames;

    TemplatesPage(
            TemplateVersions versions,
            TemplateDrafts drafts,
            CurrentActor currentActor,
            Organisations organisations,
            OrganisationGate gate,
            Frames frames) {
        this.versions = versions;
        this.drafts = drafts;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.gate = gate;
        this.frames = frames;
    }

    /** A template with the version in use; null where it is no longer offered. */
    record Line(KnownTemplate template, @Nullable ShownVersion inUse) {
        static Line of(KnownTemplate template) {
            return new Line(template, template.inUse().map(ShownVersion::new).orElse(null));
        }
    }

    @GetMapping("/organisations/{id}/templates")
    @Permitted(Role.CONTROLLER)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(gate.pass(id), Form.fresh(Map.of()), request, model);
    }

    @PostMapping("/organisations/{id}/templates")
    @Permitted(Role.CONTROLLER)
    String take(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "problem.required.file");
        } else {
            Optional<TemplateId> taken = take(organisation, file.getBytes(), form);
            if (taken.isPresent()) {
                return "redirect:/organisations/" + organisation + "/templates/"
                        + taken.get().name() + "/draft";
            }
        }
        response.setStatus(form.status());
        return show(organisation, form, request, model);
    }

    private Optional<TemplateId> take(OrganisationId organisation, byte[] bytes, Form form) {
        // For an organisation that does not exist there is nothing to keep.
        organisations.nameOf(organisation, null);
        List<Fault> faults = ReportTemplate.faults(bytes);
        if (!faults.isEmpty()) {
            faults.stream()
                    .limit(MOST_FAULTS)
                    .forEach(fault ->
                            form.refuse("file", "problem.template." + fault.kind(), fault.line(), fault.detail()));
            if (faults.size() > MOST_FAULTS) {
                form.refuse("file", "problem.template.more", faults.size() - MOST_FAULTS);
            }
            return Optional.empty();
        }
        Settings settings = ReportTemplate.of(bytes).settings();
        TemplateId template = new TemplateId(organisation, settings.name());
        drafts.keep(currentActor.id(), template, settings.title(), new String(bytes, StandardCharsets.UTF_8));
        return Optional.of(template);
    }

    private String show(OrganisationId organisation, Form form, HttpServletRequest request, Model model) {
        String name = organisations.nameOf(organisation, null);
        model.addAttribute("frame", frames.of(request, Addresses.path(request)));
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("drafts", drafts.of(currentActor.id(), organisation));
        model.addAttribute(
                "lines", versions.of(organisation).stream().map(Line::of).toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, "/organisations/" + organisation),
                        Crumb.to("publications.title", "/organisations/" + organisation + "/publications"),
                        Crumb.here("templates.title")));
        return "templates";
    }
}
