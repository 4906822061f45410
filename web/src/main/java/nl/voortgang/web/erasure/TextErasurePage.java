package nl.voortgang.web.erasure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.Command;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.command.erasure.ErasureCommand.RejectErasure;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.ActorNames;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.erasure.TextErasures.ErasableEvent;
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

/** Texts that are to go: one person names them, another agrees. What they say is not shown. */
@Controller
@ShowsThePresent
class TextErasurePage {
    private static final String ADDRESS = "/organisations/{id}/erasures";
    private static final String POSITION = "position";
    private static final String TEXT = "text";
    private static final String CAUSE = "erasureCause";

    private final TextErasures erasures;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final ActorNames names;
    private final CurrentActor actor;
    private final Desk desk;
    private final Frames frames;

    TextErasurePage(
            TextErasures erasures,
            Organisations organisations,
            OrganisationGate gate,
            ActorNames names,
            CurrentActor actor,
            Desk desk,
            Frames frames) {
        this.erasures = erasures;
        this.organisations = organisations;
        this.gate = gate;
        this.names = names;
        this.actor = actor;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    @Permitted(
            value = {Role.CONTROLLER, Role.ADMIN},
            inInstallation = Role.ADMIN)
    String show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.fresh(Map.of(POSITION, Form.of(request).text(POSITION)));
        if (!form.text(POSITION).isBlank()) {
            event(organisation, form);
        }
        if (!form.isGood()) {
            response.setStatus(form.status());
        }
        return show(organisation, form, request, model);
    }

    @PostMapping(ADDRESS)
    @Permitted(
            value = {Role.CONTROLLER, Role.ADMIN},
            inInstallation = Role.ADMIN)
    String request(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        Optional<ErasableEvent> event = event(organisation, form);
        ErasureCause cause = form.read(CAUSE, ErasureCause::valueOf, "problem.required.erasureCause");
        if (event.isPresent() && cause != null && form.isGood()) {
            Wanted wanted = new Wanted(organisation, event.get().position(), text(form));
            return give(
                    wanted,
                    form,
                    "erasure.requested",
                    new RequestErasure(organisation, wanted.position(), wanted.text(), cause),
                    new Exchange(request, response, model, after));
        }
        return refused(organisation, form, new Exchange(request, response, model, after));
    }

    @PostMapping(ADDRESS + "/approvals")
    @Permitted(value = Role.ADMIN, inInstallation = Role.ADMIN)
    String approve(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        Exchange exchange = new Exchange(request, response, model, after);
        Optional<ErasableEvent> event = event(organisation, form);
        if (erasures.isImportUnfinished(organisation)) {
            form.refuseByRule(null, "erasures.problem.import");
        }
        if (event.isEmpty() || !form.isGood()) {
            return refused(organisation, form, exchange);
        }
        Wanted wanted = new Wanted(organisation, event.get().position(), text(form));
        String view = give(
                wanted,
                form,
                "erasure.approved",
                new ApproveErasure(
                        organisation,
                        wanted.position(),
                        wanted.text(),
                        erasures.printed(organisation, wanted.position(), wanted.text())),
                exchange);
        if (form.isGood()) {
            erasures.begin();
        }
        return view;
    }

    @PostMapping(ADDRESS + "/rejections")
    @Permitted(
            value = {Role.CONTROLLER, Role.ADMIN},
            inInstallation = Role.ADMIN)
    String reject(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        Exchange exchange = new Exchange(request, response, model, after);
        Optional<ErasableEvent> event = event(organisation, form);
        if (event.isEmpty() || !form.isGood()) {
            return refused(organisation, form, exchange);
        }
        Wanted wanted = new Wanted(organisation, event.get().position(), text(form));
        return give(
                wanted,
                form,
                "erasure.rejected",
                new RejectErasure(organisation, wanted.position(), wanted.text()),
                exchange);
    }

    /** Which texts are meant. */
    private record Wanted(
            OrganisationId organisation,
            long position,
            @Nullable String text) {}

    /** What comes in and what goes out. */
    private record Exchange(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {}

    private String give(Wanted wanted, Form form, String done, Command command, Exchange exchange) {
        Optional<Flash> flash = desk.give(exchange.request(), form, wanted.organisation(), done, ids -> command);
        if (flash.isEmpty()) {
            return refused(wanted.organisation(), form, exchange);
        }
        exchange.after().addFlashAttribute("flash", flash.get());
        return "redirect:/organisations/" + wanted.organisation() + "/erasures";
    }

    private String refused(OrganisationId organisation, Form form, Exchange exchange) {
        exchange.response().setStatus(form.status());
        return show(organisation, form, exchange.request(), exchange.model());
    }

    /** The event that was named; empty, and a problem in the form, where there is none with such a text. */
    private Optional<ErasableEvent> event(OrganisationId organisation, Form form) {
        Long position = form.read(POSITION, Long::valueOf, "erasures.problem.position");
        Optional<ErasableEvent> event = position == null ? Optional.empty() : erasures.at(organisation, position);
        String text = text(form);
        if (form.problem(POSITION) == null
                && (event.isEmpty() || (text != null && !event.get().has(text)))) {
            form.refuse(POSITION, "erasures.problem.position");
        }
        return event;
    }

    private static @Nullable String text(Form form) {
        return form.text(TEXT).isBlank() ? null : form.text(TEXT);
    }

    private String show(OrganisationId organisation, Form form, HttpServletRequest request, Model model) {
        String name = organisations.nameOf(organisation, null);
        Optional<ErasableEvent> asked = form.problem(POSITION) == null
                        && !form.text(POSITION).isBlank()
                ? erasures.at(organisation, Long.parseLong(form.text(POSITION).strip()))
                : Optional.empty();
        model.addAttribute("frame", frames.of(request, Addresses.path(request)));
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("asked", asked.orElse(null));
        model.addAttribute("causes", ErasureCause.values());
        model.addAttribute(
                "wishes",
                erasures.wishes(organisation).stream()
                        .map(wish -> ShownWish.of(wish, actor.id(), names))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, "/organisations/" + organisation),
                        Crumb.here("erasures.title")));
        return "erasures";
    }
}
