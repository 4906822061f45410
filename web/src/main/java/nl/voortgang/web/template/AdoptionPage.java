package nl.voortgang.web.template;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.publishing.TemplateShelf;
import nl.voortgang.publication.publishing.TemplateVersions;
import nl.voortgang.publication.publishing.TemplateVersions.KnownTemplate;
import nl.voortgang.publication.publishing.TemplateVersions.KnownVersion;
import nl.voortgang.publication.template.ReportTemplate;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a template into use after it was looked at: what was uploaded, or an earlier version again. What is taken is exactly what was shown. */
@Controller
@ShowsThePresent
class AdoptionPage {
    private final TemplateVersions versions;
    private final TemplateShelf shelf;
    private final TemplateDrafts drafts;
    private final OfferedTemplates offered;
    private final Outline outline;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final CurrentActor currentActor;
    private final Desk desk;
    private final Frames frames;

    AdoptionPage(
            TemplateVersions versions,
            TemplateShelf shelf,
            TemplateDrafts drafts,
            OfferedTemplates offered,
            Outline outline,
            Organisations organisations,
            OrganisationGate gate,
            CurrentActor currentActor,
            Desk desk,
            Frames frames) {
        this.versions = versions;
        this.shelf = shelf;
        this.drafts = drafts;
        this.offered = offered;
        this.outline = outline;
        this.organisations = organisations;
        this.gate = gate;
        this.currentActor = currentActor;
        this.desk = desk;
        this.frames = frames;
    }

    /** What taking it into use would do. */
    enum Effect {
        /** There is no template of this name yet. */
        NEW,
        /** It stands in for the one that comes with the program. */
        STANDS_IN,
        /** It follows the versions that there are. */
        FOLLOWS,
        /** This very text is in use. */
        NOTHING
    }

    @GetMapping("/organisations/{id}/templates/{name}/draft")
    @Permitted(Role.CONTROLLER)
    String draft(@PathVariable String id, @PathVariable String name, HttpServletRequest request, Model model) {
        return show(template(id, name), OfferedTemplates.DRAFT, Form.fresh(Map.of()), request, model);
    }

    @GetMapping("/organisations/{id}/templates/{name}/versions/{version}")
    @Permitted(Role.CONTROLLER)
    String version(
            @PathVariable String id,
            @PathVariable String name,
            @PathVariable String version,
            HttpServletRequest request,
            Model model) {
        return show(template(id, name), version, Form.fresh(Map.of()), request, model);
    }

    @PostMapping("/organisations/{id}/templates/{name}/adoption")
    @Permitted(Role.CONTROLLER)
    String adopt(
            @PathVariable String id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        TemplateId template = template(id, name);
        Form form = Form.of(request);
        String version = form.text("version");
        byte[] text = text(template, version);
        Long seen = versions.find(template).map(KnownTemplate::revision).orElse(null);
        if (!Digest.of(text).hex().equals(form.text("digest"))) {
            form.refuseByRule(null, "problem.template.changed");
        } else if (seen != null && form.text("revision").isEmpty()) {
            // Whoever saw no template of this name would otherwise put theirs over that of another.
            form.refuseByRule(null, "problem.stale");
        }
        Optional<Flash> done = form.isGood()
                ? desk.give(
                        request,
                        form,
                        template.organisationId(),
                        "template.defined",
                        ids -> shelf.definition(template.organisationId(), text))
                : Optional.empty();
        if (done.isPresent()) {
            if (version.equals(OfferedTemplates.DRAFT)) {
                drafts.discard(currentActor.id(), template);
            }
            after.addFlashAttribute("flash", done.get());
            return "redirect:/organisations/" + template.organisationId() + "/templates/" + name;
        }
        response.setStatus(form.status());
        return show(template, version, form, request, model);
    }

    @PostMapping("/organisations/{id}/templates/{name}/draft-removal")
    @Permitted(Role.CONTROLLER)
    String discard(@PathVariable String id, @PathVariable String name) {
        TemplateId template = template(id, name);
        drafts.discard(currentActor.id(), template);
        return "redirect:/organisations/" + template.organisationId() + "/templates";
    }

    private TemplateId template(String id, String name) {
        OrganisationId organisation = gate.pass(id);
        if (!OrganisationId.isWellFormed(name)) {
            throw new NotFound("template " + name);
        }
        return new TemplateId(organisation, name);
    }

    private byte[] text(TemplateId template, String version) {
        return offered.text(template, version)
                .orElseThrow(() -> new NotFound("version " + version + " of template " + template));
    }

    private String show(TemplateId id, String version, Form form, HttpServletRequest request, Model model) {
        OrganisationId organisation = id.organisationId();
        byte[] text = text(id, version);
        Optional<KnownTemplate> existing = versions.find(id);
        Digest digest = Digest.of(text);
        String name = organisations.nameOf(organisation, null);
        String base = "/organisations/" + organisation;
        model.addAttribute("frame", frames.of(request, Addresses.path(request)));
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("templateName", id.name());
        model.addAttribute("settings", ReportTemplate.of(text).settings());
        model.addAttribute("version", version);
        model.addAttribute("isDraft", version.equals(OfferedTemplates.DRAFT));
        model.addAttribute("digest", digest.hex());
        model.addAttribute("revision", existing.map(KnownTemplate::revision).orElse(null));
        model.addAttribute("effect", effect(existing.orElse(null), digest));
        model.addAttribute("next", next(existing.orElse(null)));
        model.addAttribute(
                "periods",
                outline.periods(organisation, null).items().stream()
                        .sorted(Comparator.comparingInt(PeriodView::order).reversed())
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, base),
                        Crumb.to("publications.title", base + "/publications"),
                        Crumb.to("templates.title", base + "/templates"),
                        Crumb.here(
                                version.equals(OfferedTemplates.DRAFT)
                                        ? "template.draft.title"
                                        : "template.version.title")));
        return "template-version";
    }

    private static Effect effect(@Nullable KnownTemplate existing, Digest digest) {
        if (existing == null) {
            return Effect.NEW;
        }
        boolean isInUse = existing.inUse()
                .filter(each -> each.version().digest().equals(digest.hex()))
                .isPresent();
        if (isInUse) {
            return Effect.NOTHING;
        }
        return existing.inUse().filter(each -> !each.own()).isPresent() ? Effect.STANDS_IN : Effect.FOLLOWS;
    }

    /** The number that it would get. */
    private static int next(@Nullable KnownTemplate existing) {
        return existing == null
                ? 1
                : 1
                        + existing.versions().stream()
                                .filter(KnownVersion::own)
                                .mapToInt(each -> each.version().version())
                                .max()
                                .orElse(0);
    }
}
