package nl.voortgang.web.template;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.template.TemplateCommand.RetireTemplate;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.publishing.TemplateVersions;
import nl.voortgang.publication.publishing.TemplateVersions.KnownTemplate;
import nl.voortgang.query.NotFound;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One template with all its versions: each can be downloaded and taken into use again. One of the organisation's own can be offered no longer. */
@Controller
@ShowsThePresent
class TemplatePage {
    private static final int LONGEST_REASON = 2000;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final TemplateVersions versions;
    private final OfferedTemplates offered;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;

    TemplatePage(
            TemplateVersions versions,
            OfferedTemplates offered,
            Organisations organisations,
            OrganisationGate gate,
            Desk desk,
            Frames frames) {
        this.versions = versions;
        this.offered = offered;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/organisations/{id}/templates/{name}")
    @Permitted(Role.CONTROLLER)
    String show(@PathVariable String id, @PathVariable String name, HttpServletRequest request, Model model) {
        return show(template(id, name), Form.fresh(Map.of()), request, model);
    }

    /** The file as it is. As plain text: what somebody uploaded is not run as a page of this program. */
    @GetMapping("/organisations/{id}/templates/{name}/versions/{version}/file")
    @Permitted(Role.CONTROLLER)
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String name, @PathVariable String version) {
        TemplateId template = template(id, name);
        byte[] text =
                offered.text(template, version).orElseThrow(() -> new NotFound("version " + version + " of " + name));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-" + version + ".html")
                                .build()
                                .toString())
                .body(text);
    }

    @PostMapping("/organisations/{id}/templates/{name}/retirement")
    @Permitted(Role.CONTROLLER)
    String retire(
            @PathVariable String id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        TemplateId template = template(id, name);
        Form form = Form.of(request);
        String reason = form.required("reason", LONGEST_REASON);
        Optional<Flash> done = form.isGood()
                ? desk.give(
                        request,
                        form,
                        template.organisationId(),
                        "template.retired",
                        ids -> new RetireTemplate(template, FreeText.of(reason)))
                : Optional.empty();
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + template.organisationId() + "/templates";
        }
        response.setStatus(form.status());
        return show(template, form, request, model);
    }

    private TemplateId template(String id, String name) {
        OrganisationId organisation = gate.pass(id);
        if (!OrganisationId.isWellFormed(name)) {
            throw new NotFound("template " + name);
        }
        return new TemplateId(organisation, name);
    }

    private String show(TemplateId id, Form form, HttpServletRequest request, Model model) {
        OrganisationId organisation = id.organisationId();
        KnownTemplate template = versions.find(id).orElseThrow(() -> new NotFound("template " + id));
        String name = organisations.nameOf(organisation, null);
        String list = "/organisations/" + organisation;
        model.addAttribute("frame", frames.of(request, Addresses.path(request)));
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("template", template);
        model.addAttribute(
                "versions", template.versions().stream().map(ShownVersion::new).toList());
        model.addAttribute("standsIn", template.versions().stream().anyMatch(each -> !each.own()));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, list),
                        Crumb.to("publications.title", list + "/publications"),
                        Crumb.to("templates.title", list + "/templates"),
                        Crumb.hereNamed(template.title())));
        return "template";
    }
}
