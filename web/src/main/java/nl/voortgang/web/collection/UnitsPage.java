package nl.voortgang.web.collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.command.activity.ActivityCommand.AssignActivity;
import nl.voortgang.command.dispatch.Conditional;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.organisation.OrganisationCommand.DefineUnit;
import nl.voortgang.command.organisation.OrganisationCommand.RetireUnit;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.form.BundleDesk;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisational units, and which of them reports on each activity. */
@Controller
class UnitsPage {
    private static final String ADDRESS = "/organisations/{id}/units";
    private static final int LONGEST_NAME = 200;
    private static final String UNIT_OF = "unit-";

    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final BundleDesk bundles;
    private final Frames frames;

    UnitsPage(Organisations organisations, OrganisationGate gate, Desk desk, BundleDesk bundles, Frames frames) {
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.bundles = bundles;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    @Permitted(Role.CONTROLLER)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        OrganisationId organisation = gate.pass(id);
        return show(organisation, null, frames.of(request), model);
    }

    @PostMapping(ADDRESS)
    @Permitted(Role.CONTROLLER)
    String define(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        String code = form.required("unitCode", 40);
        String name = form.required("unitName", LONGEST_NAME);
        if (!code.isEmpty() && !OrganisationId.isWellFormed(code)) {
            form.refuse("unitCode", "problem.unit-code");
        }
        Optional<Flash> done = form.isGood()
                ? desk.give(
                        request, form, organisation, "unit.defined", ids -> new DefineUnit(organisation, code, name))
                : Optional.empty();
        return answer(organisation, done, form, request, response, model, after);
    }

    @PostMapping(ADDRESS + "/retirement")
    @Permitted(Role.CONTROLLER)
    String retire(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        String code = form.text("code");
        Optional<Flash> done =
                desk.give(request, form, organisation, "unit.retired", ids -> new RetireUnit(organisation, code));
        return answer(organisation, done, form, request, response, model, after);
    }

    /** Only what was changed is asked for, and all of it or nothing. */
    @PostMapping(ADDRESS + "/assignments")
    @Permitted(Role.CONTROLLER)
    String assign(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        OrganisationId organisation = gate.pass(id);
        Form form = Form.of(request);
        List<Conditional> commands = new ArrayList<>();
        for (Item activity : activities(organisation)) {
            String field = UNIT_OF + activity.id();
            String wanted = form.text(field).isEmpty() ? null : form.text(field);
            boolean sent = request.getParameter(field) != null;
            if (sent && !Objects.equals(wanted, activity.unit())) {
                commands.add(Conditional.of(new AssignActivity(new ActivityId(activity.id()), wanted)));
            }
        }
        if (commands.isEmpty()) {
            form.refuse(null, "units.nothing-changed");
        }
        Optional<Flash> done = form.isGood()
                ? bundles.giveAll(request, form, organisation, "assigned", null, ids -> commands)
                : Optional.empty();
        return answer(organisation, done, form, request, response, model, after);
    }

    private String answer(
            OrganisationId organisation,
            Optional<Flash> done,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        String address = "/organisations/" + organisation + "/units";
        if (done.isPresent()) {
            after.addFlashAttribute("flash", done.get());
            return "redirect:" + address;
        }
        response.setStatus(form.status());
        return show(organisation, form, frames.of(request, address), model);
    }

    private List<Item> activities(OrganisationId organisation) {
        return organisations.outline(organisation, null).stream()
                .filter(item -> item.kind() == SubjectKind.ACTIVITY && !item.retired())
                .toList();
    }

    private String show(OrganisationId organisation, @Nullable Form sent, Frame frame, Model model) {
        List<Item> activities = activities(organisation);
        Map<String, String> values = new HashMap<>();
        activities.forEach(item -> values.put(UNIT_OF + item.id(), item.unit() == null ? "" : item.unit()));
        model.addAttribute("frame", frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("units", organisations.units(organisation, null));
        model.addAttribute("activities", activities);
        // Forms that were not sent show what there is.
        model.addAttribute("form", sent == null ? Form.fresh(values) : sent.orElse(values));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(organisations.nameOf(organisation, null), "/organisations/" + organisation),
                        Crumb.to("collection.title", "/organisations/" + organisation + "/collection"),
                        Crumb.here("units.title")));
        return "units";
    }
}
