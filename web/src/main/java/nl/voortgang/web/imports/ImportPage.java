package nl.voortgang.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.Refused;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.exchange.run.ImportProgress;
import nl.voortgang.exchange.run.ImportState;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.query.NotFound;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.live.Bars;
import nl.voortgang.web.live.Live;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Named;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far one import is, and how it ended. One that was interrupted can be given up; what it had done stays. */
@Controller
@ShowsThePresent
class ImportPage {
    private final Importer importer;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Frames frames;
    private final Live live;
    private final Bars bars;

    ImportPage(
            Importer importer,
            CurrentActor currentActor,
            Organisations organisations,
            OrganisationGate gate,
            Frames frames,
            Live live,
            Bars bars) {
        this.importer = importer;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.gate = gate;
        this.frames = frames;
        this.live = live;
        this.bars = bars;
    }

    @GetMapping("/imports/{id}")
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(new ImportId(Paths.uuid(id)), Form.fresh(Map.of()), request, model);
    }

    /** How far it is. */
    @GetMapping("/imports/{id}/live")
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    SseEmitter follow(@PathVariable String id, @ModelAttribute("frame") Frame frame) {
        ImportId importId = new ImportId(Paths.uuid(id));
        gate.pass(progress(importId).organisation());
        return live.follow(() -> {
            ImportProgress now = progress(importId);
            return now.state() == ImportState.RUNNING
                    ? List.of(bars.bar("import", now.done(), now.total(), frame))
                    : List.of();
        });
    }

    /** Giving up twice is refused the second time, so this form needs no submission of its own. */
    @PostMapping("/imports/{id}/abandonment")
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    String abandon(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        ImportId importId = new ImportId(Paths.uuid(id));
        Form form = Form.of(request);
        gate.pass(progress(importId).organisation());
        try {
            importer.abandon(importId, currentActor.id());
            return "redirect:/imports/" + importId;
        } catch (Refused refused) {
            form.refuseByRule(null, "refused." + refused.reason().name());
            response.setStatus(form.status());
            return show(importId, form, request, model);
        }
    }

    private String show(ImportId id, Form form, HttpServletRequest request, Model model) {
        ImportProgress progress = progress(id);
        gate.pass(progress.organisation());
        model.addAttribute("frame", frames.of(request, "/imports/" + id));
        model.addAttribute("form", form);
        model.addAttribute("progress", progress);
        model.addAttribute("live", progress.state() == ImportState.RUNNING ? "/imports/" + id + "/live" : null);
        model.addAttribute("organisationId", progress.organisation());
        model.addAttribute("name", name(progress.organisation()));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.to("imports.title", "/imports"),
                        Crumb.here("import.title")));
        return "import";
    }

    /** Its id, where the import has not come as far as its name. */
    private String name(OrganisationId organisation) {
        return organisations.all(null).stream()
                .filter(each -> each.id().equals(organisation))
                .map(Named::name)
                .findFirst()
                .orElse(organisation.toString());
    }

    private ImportProgress progress(ImportId id) {
        return importer.progress(id).orElseThrow(() -> new NotFound("import " + id));
    }
}
