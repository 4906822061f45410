package nl.voortgang.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may do what in an organisation, now or at a moment; and for an admin, the forms that change it. */
@Controller
class PeoplePage {
    private static final String ADDRESS = "/organisations/{id}/people";

    private final RoleForms roles;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Frames frames;

    PeoplePage(RoleForms roles, Organisations organisations, OrganisationGate gate, Frames frames) {
        this.roles = roles;
        this.organisations = organisations;
        this.gate = gate;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(gate.pass(id), Form.fresh(Map.of()), frames.of(request), model);
    }

    @PostMapping(ADDRESS + "/grants")
    @Permitted(value = Role.ADMIN, inInstallation = Role.ADMIN)
    String grant(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Frame frame = frames.of(request, address(organisation));
        Form form = Form.of(request);
        Optional<Flash> done = roles.grant(organisation, Objects.requireNonNull(frame.viewer()), request, form);
        return answer(organisation, done, form, frame, response, model, after);
    }

    @PostMapping(ADDRESS + "/revocations")
    @Permitted(value = Role.ADMIN, inInstallation = Role.ADMIN)
    String revoke(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        Optional<Flash> done = roles.revoke(organisation, request, form);
        return answer(organisation, done, form, frames.of(request, address(organisation)), response, model, after);
    }

    private String answer(
            OrganisationId organisation,
            Optional<Flash> done,
            Form form,
            Frame frame,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:" + address(organisation);
        }
        response.setStatus(form.status());
        return show(organisation, form, frame, model);
    }

    private static String address(OrganisationId organisation) {
        return "/organisations/" + organisation + "/people";
    }

    private String show(OrganisationId organisation, Form form, Frame frame, Model model) {
        String name = organisations.nameOf(organisation, frame.knownAt());
        model.addAttribute("frame", frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        roles.show(organisation, form, frame, model);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.here("people.title")));
        return "people";
    }
}
